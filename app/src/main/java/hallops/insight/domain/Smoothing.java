package hallops.insight.domain;

import org.jspecify.annotations.Nullable;

/// Keeps one booking spike from flipping a rank.
///
/// A place is unsteady when the percentile moved by 40 points or more against the month before
/// while the two months before that differed by less than 20. Then the mean of the last three
/// months' values stands in for this month's value, and the place is marked as smoothed.
public final class Smoothing {

  public static final double JUMP = 40;
  public static final double CALM = 20;

  private Smoothing() {}

  /// @param percentiles oldest first, this month last; null where the hall was not ranked
  public static boolean unsteady(@Nullable Double... percentiles) {
    if (percentiles.length < 3) {
      return false;
    }
    Double now = percentiles[percentiles.length - 1];
    Double before = percentiles[percentiles.length - 2];
    Double earlier = percentiles[percentiles.length - 3];
    return now != null
        && before != null
        && earlier != null
        && Math.abs(now - before) >= JUMP
        && Math.abs(before - earlier) < CALM;
  }

  public static double mean(double... values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
