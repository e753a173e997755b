package hallops.profit.domain;

/// An amount spread evenly over months. The n-th month gets the difference of two rounded running
/// totals: no month is more than a fen from even, and together they are the amount exactly.
final class Spread {
  private Spread() {}

  /// @param index of the month, the first being 0; outside the spread nothing is due
  static long over(long amountFen, int months, int index) {
    if (index < 0 || index >= months) {
      return 0;
    }
    return HalfUp.divide(amountFen * (index + 1), months)
        - HalfUp.divide(amountFen * index, months);
  }
}
