package hallops.insight.domain;

import org.jspecify.annotations.Nullable;

/// A weak point of a hall among its likes (短板).
///
/// @param percentile this month's, 0 worst
/// @param lowMonths in how many of the last three months the percentile was at most 25
/// @param severe at most 10 in at least two of them
/// @param recovering low in the months before, not any more in this one
/// @param gap (value − median) ÷ interquartile range; null when the group has no spread
/// @param worthFen what a month would bring if the metric were at the median; null = can't be said
public record ShortBoard(
    Metric metric,
    double value,
    double median,
    double percentile,
    int lowMonths,
    boolean severe,
    boolean recovering,
    @Nullable Double gap,
    @Nullable Long worthFen) {

  /// Beyond what a normal spread explains: severe and two interquartile ranges off the median. One
  /// hall in ten is severe in a metric by definition; few are exceptional.
  public boolean exceptional() {
    return severe && gap != null && Math.abs(gap) >= 2;
  }
}
