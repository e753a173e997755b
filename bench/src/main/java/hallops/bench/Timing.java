package hallops.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/// Median wall time of something that yields a checksum.
///
/// @param checksum the same in every repetition, or the measurement is worth nothing
record Timing(String who, double milliseconds, long checksum) {

  static Timing of(String who, int repetitions, LongSupplier work) {
    long checksum = work.getAsLong();
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < repetitions; i++) {
      long begin = System.nanoTime();
      long again = work.getAsLong();
      times.add((System.nanoTime() - begin) / 1e6);
      if (again != checksum) {
        throw new IllegalStateException(who + " gave two answers: " + checksum + " and " + again);
      }
    }
    times.sort(null);
    return new Timing(who, times.get(times.size() / 2), checksum);
  }

  /// For what can be done only once.
  static Timing once(String who, LongSupplier work) {
    long begin = System.nanoTime();
    long checksum = work.getAsLong();
    return new Timing(who, (System.nanoTime() - begin) / 1e6, checksum);
  }

  Timing agreesWith(Timing other) {
    if (checksum != other.checksum) {
      throw new IllegalStateException(
          "%s says %d, %s says %d".formatted(who, checksum, other.who, other.checksum));
    }
    return this;
  }
}
