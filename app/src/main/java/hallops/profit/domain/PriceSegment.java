package hallops.profit.domain;

import java.time.LocalDate;

/// A run of days inside one month on which one unit value holds. `version` is the price version
/// that says so.
public record PriceSegment(LocalDate start, LocalDate end, long milliFen, long version) {
  public int startIndex() {
    return start.getDayOfMonth() - 1;
  }

  /// Exclusive.
  public int endIndex() {
    return end.getDayOfMonth();
  }

  PriceSegment through(LocalDate day, long byVersion) {
    return new PriceSegment(start, day, milliFen, byVersion);
  }
}
