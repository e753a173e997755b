package hallops.hall.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One step in a unit's history: what it was called and where it lay from a day on.
public record UnitState(
    int unitId,
    Kind kind,
    String name,
    @Nullable String parentCode,
    LocalDate validFrom,
    @Nullable Long importId,
    @Nullable String reason) {

  /// What made the step.
  public enum Kind {
    CREATED,
    RENAMED,
    MOVED,
    WITHDRAWN,
    RESTORED
  }
}
