package hallops.hall.domain;

import hallops.hall.OrgLevel;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A unit as it was on a day.
///
/// @param halls how many halls not closed lie below it today; null for a day in the past
public record UnitOnDay(
    String code,
    OrgLevel level,
    String name,
    @Nullable String parentCode,
    LocalDate validFrom,
    int version,
    @Nullable Integer halls) {}
