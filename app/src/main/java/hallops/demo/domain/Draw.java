package hallops.demo.domain;

/// A stream of random numbers that can be split by keys: the same seed and keys give the same
/// stream on every machine and in every order of work. SplitMix64 underneath; `StrictMath` keeps
/// every bit.
final class Draw {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private long state;

  private Draw(long state) {
    this.state = state;
  }

  static Draw of(long seed, long... keys) {
    long mixed = mix(seed + GOLDEN);
    for (long key : keys) {
      mixed = mix(mixed ^ mix(key * GOLDEN + 1));
    }
    return new Draw(mixed);
  }

  static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  long bits() {
    state += GOLDEN;
    return mix(state);
  }

  /// Uniform in [0, 1).
  double unit() {
    return (bits() >>> 11) * 0x1.0p-53;
  }

  /// Uniform whole number in [0, bound).
  int below(int bound) {
    return (int) (((bits() >>> 33) * bound) >>> 31);
  }

  boolean chance(double probability) {
    return unit() < probability;
  }

  /// Standard normal, by Marsaglia's polar method.
  double normal() {
    while (true) {
      double u = 2 * unit() - 1;
      double v = 2 * unit() - 1;
      double s = u * u + v * v;
      if (s > 0 && s < 1) {
        return u * StrictMath.sqrt(-2 * StrictMath.log(s) / s);
      }
    }
  }

  double lognormal(double median, double sigma) {
    return median * StrictMath.exp(sigma * normal());
  }

  double triangular(double min, double mode, double max) {
    double u = unit();
    double cut = (mode - min) / (max - min);
    return u < cut
        ? min + StrictMath.sqrt(u * (max - min) * (mode - min))
        : max - StrictMath.sqrt((1 - u) * (max - min) * (max - mode));
  }

  /// Poisson count: by inversion for small means, by the rounded normal above 40.
  int poisson(double mean) {
    if (mean <= 0) {
      return 0;
    }
    if (mean > 40) {
      return Math.max(0, (int) Math.floor(mean + StrictMath.sqrt(mean) * normal() + 0.5));
    }
    double term = StrictMath.exp(-mean);
    double rest = unit() - term;
    int count = 0;
    while (rest >= 0 && count < 200) {
      count++;
      term *= mean / count;
      rest -= term;
    }
    return count;
  }

  /// Index into cumulative weights whose last element is the total.
  int pick(double[] cumulative) {
    double at = unit() * cumulative[cumulative.length - 1];
    int index = 0;
    while (index < cumulative.length - 1 && at >= cumulative[index]) {
      index++;
    }
    return index;
  }

  <T> T pick(java.util.List<T> list) {
    return list.get(below(list.size()));
  }
}
