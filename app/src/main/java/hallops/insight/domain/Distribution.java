package hallops.insight.domain;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/// The values of one metric in one peer group, without saying whose they are: what a hall may see
/// of halls outside its scope.
///
/// Quantiles interpolate linearly between order statistics (Hyndman & Fan type 7, what
/// `percentile_cont` does in DuckDB and Spark).
public final class Distribution {

  private final double[] sorted;

  private Distribution(double[] sorted) {
    this.sorted = sorted;
  }

  public static Distribution of(DoubleStream values) {
    return new Distribution(values.filter(Double::isFinite).sorted().toArray());
  }

  public int size() {
    return sorted.length;
  }

  /// The value below which the fraction `q` of the group lies; empty for an empty group.
  ///
  /// @param q 0 to 1
  public OptionalDouble quantile(double q) {
    if (sorted.length == 0) {
      return OptionalDouble.empty();
    }
    double place = q * (sorted.length - 1);
    int low = (int) Math.floor(place);
    int high = Math.min(low + 1, sorted.length - 1);
    return OptionalDouble.of(sorted[low] + (place - low) * (sorted[high] - sorted[low]));
  }

  public OptionalDouble median() {
    return quantile(0.5);
  }

  /// Percentile of a member's value: 100 × (worse + (equal − 1) ÷ 2) ÷ (n − 1), where `equal`
  /// counts the member itself. 0 = worst, 100 = best, equals share the middle of their places.
  /// Direction-aware: for a metric where less is better the largest value gets 0. Empty when the
  /// group has one member.
  ///
  /// @param value the value of a member of the group
  public OptionalDouble percentile(double value, Direction direction) {
    if (sorted.length < 2 || !Double.isFinite(value)) {
      return OptionalDouble.empty();
    }
    int below = countBelow(value);
    int equal = Math.max(1, countUpTo(value) - below);
    int worse = direction == Direction.HIGHER_IS_BETTER ? below : sorted.length - below - equal;
    double percentile = 100.0 * (worse + (equal - 1) / 2.0) / (sorted.length - 1);
    return OptionalDouble.of(Math.clamp(percentile, 0, 100));
  }

  /// 1 = best; equals share the better place ("standard competition" 1-2-2-4).
  public int rank(double value, Direction direction) {
    int below = countBelow(value);
    int above = sorted.length - countUpTo(value);
    return 1 + (direction == Direction.HIGHER_IS_BETTER ? above : below);
  }

  /// (value − median) ÷ interquartile range: how many "usual spreads" away from the middle; not
  /// moved by a few extreme halls. Empty when the middle half of the group is one value.
  public OptionalDouble robustGap(double value) {
    double spread = quantile(0.75).orElse(0) - quantile(0.25).orElse(0);
    if (spread <= 0 || !Double.isFinite(value)) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of((value - median().orElseThrow()) / spread);
  }

  private int countBelow(double value) {
    int at = Arrays.binarySearch(sorted, value);
    if (at < 0) {
      return -at - 1;
    }
    while (at > 0 && sorted[at - 1] == value) {
      at--;
    }
    return at;
  }

  private int countUpTo(double value) {
    int at = countBelow(value);
    while (at < sorted.length && sorted[at] == value) {
      at++;
    }
    return at;
  }
}
