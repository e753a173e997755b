package hallops.hall.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One step of a hall's history as people read it.
public record HallStep(
    long id,
    String attribute,
    @Nullable String oldValue,
    @Nullable String oldUnknown,
    @Nullable String newValue,
    @Nullable String newUnknown,
    LocalDate validFrom,
    Instant recordedAt,
    String recordedBy,
    @Nullable Long importId,
    @Nullable String reason) {}
