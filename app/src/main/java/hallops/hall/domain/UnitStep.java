package hallops.hall.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One step of a unit's history as people read it.
///
/// @param validTo day before the next state begins; null while it holds; before `validFrom` when a
///   later row corrected this one for the same days
public record UnitStep(
    long id,
    String kind,
    String name,
    @Nullable String parentCode,
    @Nullable String parentName,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    Instant recordedAt,
    String recordedBy,
    @Nullable Long importId,
    @Nullable String reason) {}
