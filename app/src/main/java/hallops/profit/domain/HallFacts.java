package hallops.profit.domain;

import hallops.kernel.OrgPath;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the accounts need to know of a hall. Unknown measures stay unknown (`UNKNOWN`), they are
/// never filled by a constant.
///
/// @param frontAreaTenths front area in tenths of a square metre
/// @param staffTenths full-time equivalents in tenths
public record HallFacts(
    int hallId,
    String code,
    OrgPath path,
    String city,
    String tier,
    String locationType,
    Ownership ownership,
    @Nullable LocalDate openedOn,
    long frontAreaTenths,
    long staffTenths,
    long counters) {
  public static final long UNKNOWN = -1;

  /// Who owns the premises; `MIXED` pays rent for a part.
  public enum Ownership {
    OWNED,
    RENTED,
    MIXED,
    UNKNOWN
  }
}
