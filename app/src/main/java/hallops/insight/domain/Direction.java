package hallops.insight.domain;

/// Which end of a metric is the good one.
public enum Direction {
  HIGHER_IS_BETTER,
  LOWER_IS_BETTER;

  /// True when `a` is worse than `b`.
  boolean worse(double a, double b) {
    return this == HIGHER_IS_BETTER ? a < b : a > b;
  }
}
