package hallops.profit.domain;

import org.jspecify.annotations.Nullable;

/// One cost figure of a hall in a month as it came in, or was worked out by a rule. A missing one
/// has no amount but a reason.
public record CostEntry(
    int hall, CostItem item, CostSource source, long amountFen, @Nullable String reason) {
  public CostEntry {
    if (source == CostSource.MISSING && amountFen != 0) {
      throw new IllegalArgumentException("A missing cost has no amount");
    }
  }
}
