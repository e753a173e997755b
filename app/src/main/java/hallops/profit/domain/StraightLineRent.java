package hallops.profit.domain;

import hallops.kernel.Period;

/// Rent of a lease, spread evenly over all its months: months free of rent carry their share too.
/// Cut on the running total, so that the months add up to the contract to the fen.
///
/// @param totalFen everything the contract asks for between first and last month
public record StraightLineRent(Period first, Period last, long totalFen) {
  public StraightLineRent {
    if (last.compareTo(first) < 0) {
      throw new IllegalArgumentException("The lease ends before it begins");
    }
  }

  public long fenIn(Period month) {
    return Spread.over(totalFen, months(), month.monthsSince(first));
  }

  public int months() {
    return last.monthsSince(first) + 1;
  }
}
