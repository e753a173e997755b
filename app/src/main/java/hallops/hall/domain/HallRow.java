package hallops.hall.domain;

import hallops.hall.HallCard;
import java.time.Instant;

/// A hall in a list, with what makes its data doubtful.
///
/// @param sameCoordinates another hall in sight has exactly these coordinates
/// @param outsideProvince the coordinates lie outside of the province's box
public record HallRow(
    HallCard card,
    int version,
    Instant changedAt,
    boolean sameCoordinates,
    boolean outsideProvince) {}
