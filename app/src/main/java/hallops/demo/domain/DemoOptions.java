package hallops.demo.domain;

import java.util.Set;

/// What to generate. `scale` is the share of halls that hold order-level events; `cities` restricts
/// the province (empty = all); `badRows` are planted in the service events of the first month.
public record DemoOptions(
    long seed,
    double scale,
    int firstMonth,
    int lastMonth,
    Set<String> cities,
    int badRows,
    int threads) {

  public static final long SEED = 20261031;
  public static final double DEMO_SCALE = 0.0625;
  public static final int FIRST_MONTH = 202510;
  public static final int LAST_MONTH = 202610;
  public static final int LATEST_MONTH = 202611;

  public DemoOptions {
    cities = Set.copyOf(cities);
    if (scale < 0 || scale > 1) {
      throw new IllegalArgumentException("scale is a share between 0 and 1, or full");
    }
    if (firstMonth < FIRST_MONTH || lastMonth > LATEST_MONTH || firstMonth > lastMonth) {
      throw new IllegalArgumentException(
          "months lie between 2025-10 and 2026-11, first before last");
    }
    if (badRows < 0 || threads < 1) {
      throw new IllegalArgumentException("bad rows and threads are counts");
    }
  }

  public static DemoOptions demo() {
    int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
    return new DemoOptions(SEED, DEMO_SCALE, FIRST_MONTH, LAST_MONTH, Set.of(), 0, threads);
  }

  public DemoOptions withMonths(int first, int last) {
    return new DemoOptions(seed, scale, first, last, cities, badRows, threads);
  }

  public DemoOptions withScale(double share) {
    return new DemoOptions(seed, share, firstMonth, lastMonth, cities, badRows, threads);
  }

  public DemoOptions withCities(Set<String> codes) {
    return new DemoOptions(seed, scale, firstMonth, lastMonth, codes, badRows, threads);
  }

  public DemoOptions withBadRows(int rows) {
    return new DemoOptions(seed, scale, firstMonth, lastMonth, cities, rows, threads);
  }

  public DemoOptions withSeed(long other) {
    return new DemoOptions(other, scale, firstMonth, lastMonth, cities, badRows, threads);
  }

  /// Is this the whole history, with the register and prices, or a later month on its own?
  boolean isHistory() {
    return firstMonth == FIRST_MONTH;
  }
}
