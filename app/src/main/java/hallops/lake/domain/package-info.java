/// What a lake table and a file kind look like, and what can be wrong with a row.
@NullMarked
package hallops.lake.domain;

import org.jspecify.annotations.NullMarked;
