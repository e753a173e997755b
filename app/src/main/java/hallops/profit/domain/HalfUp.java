package hallops.profit.domain;

/// The one rounding of the ledger: milli-fen to fen, half away from zero, so that a reversal of the
/// same quantity cancels the original to the fen.
public final class HalfUp {
  /// Unit values are kept in thousandths of a fen.
  public static final long MILLIFEN_PER_FEN = 1000;

  private static final long HALF = MILLIFEN_PER_FEN / 2;

  private HalfUp() {}

  /// Branch-free, so that loops over arrays vectorise.
  public static long toFen(long milliFen) {
    long sign = milliFen >> 63 | 1;
    return (milliFen + sign * HALF) / MILLIFEN_PER_FEN;
  }

  /// `numerator / denominator`, half away from zero; the denominator is positive.
  public static long divide(long numerator, long denominator) {
    long sign = numerator >> 63 | 1;
    return (numerator + sign * (denominator / 2)) / denominator;
  }
}
