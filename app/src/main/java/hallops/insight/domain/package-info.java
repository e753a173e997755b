/// The mathematics of looking: who is comparable with whom, where in its group a hall stands, what
/// its weak points are worth, and how a gap or a change splits into parts that add up. No Spring,
/// no SQL, no clock.
@NullMarked
package hallops.insight.domain;

import org.jspecify.annotations.NullMarked;
