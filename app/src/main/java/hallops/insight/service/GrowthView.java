package hallops.insight.service;

import hallops.insight.domain.Growth;
import hallops.kernel.Period;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A sum of money against three earlier months.
///
/// @param month 环比, against the month before
/// @param year 同比, against the same month of last year
/// @param fixedBase 定比, against December of last year
public record GrowthView(
    @Nullable Growth month, @Nullable Growth year, @Nullable Growth fixedBase) {

  /// @param at fen in a month, null when not accounted
  static GrowthView of(Period period, Function<Period, @Nullable Long> at) {
    Long now = at.apply(period);
    return new GrowthView(
        Growth.between(now, at.apply(period.plusMonths(-1))),
        Growth.between(now, at.apply(period.plusMonths(-12))),
        Growth.between(now, at.apply(fixedBase(period))));
  }

  static Period fixedBase(Period period) {
    return new Period(period.year() - 1, 12);
  }
}
