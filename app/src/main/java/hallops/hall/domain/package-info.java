/// What a hall and a unit of the organisation are, and when a change to them is right; no
/// framework.
@NullMarked
package hallops.hall.domain;

import org.jspecify.annotations.NullMarked;
