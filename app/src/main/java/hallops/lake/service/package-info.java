/// What can be done with files: take them in, give them back marked, undo them.
@NullMarked
package hallops.lake.service;

import org.jspecify.annotations.NullMarked;
