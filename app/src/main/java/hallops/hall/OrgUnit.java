package hallops.hall;

import hallops.kernel.OrgPath;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A unit of the organisation as it is today.
///
/// @param parentCode null for the province
/// @param validFrom since when it has this name and place
public record OrgUnit(
    String code,
    OrgLevel level,
    String name,
    @Nullable String parentCode,
    OrgPath path,
    LocalDate validFrom,
    int version) {}
