package hallops.profit.domain;

import hallops.kernel.Period;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/// How a figure has moved, the ways a hall report keeps apart: against last month (环比), the same
/// month of last year (同比), December of last year (定比), and summed up since January (累计).
///
/// @param byMonth what is known; a month that is not there is unknown, not nil
public record Growth(Map<Period, Long> byMonth, Period month) {

  public OptionalDouble monthOnMonth() {
    return against(month.plusMonths(-1));
  }

  public OptionalDouble yearOnYear() {
    return against(month.plusMonths(-12));
  }

  public OptionalDouble fixedBase() {
    return against(new Period(month.year() - 1, 12));
  }

  /// January to this month; empty unless every month is known.
  public OptionalLong cumulative() {
    return sumOf(month.year());
  }

  public OptionalDouble cumulativeYearOnYear() {
    var now = sumOf(month.year());
    var before = sumOf(month.year() - 1);
    return now.isPresent() && before.isPresent()
        ? ratio(now.getAsLong(), before.getAsLong())
        : OptionalDouble.empty();
  }

  private OptionalLong sumOf(int year) {
    var months =
        IntStream.rangeClosed(1, month.month()).mapToObj(m -> new Period(year, m)).toList();
    return months.stream().allMatch(byMonth::containsKey)
        ? OptionalLong.of(months.stream().mapToLong(byMonth::get).sum())
        : OptionalLong.empty();
  }

  private OptionalDouble against(Period base) {
    var now = byMonth.get(month);
    var before = byMonth.get(base);
    return now == null || before == null ? OptionalDouble.empty() : ratio(now, before);
  }

  /// A base of nil or a loss has no meaningful rate.
  private static OptionalDouble ratio(long now, long base) {
    return base <= 0 ? OptionalDouble.empty() : OptionalDouble.of((double) (now - base) / base);
  }
}
