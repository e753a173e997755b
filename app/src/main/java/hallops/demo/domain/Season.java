package hallops.demo.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;

/// Flow of each day of a month against the yearly mean of the hall: month index, Spring Festival,
/// weekday, place in the billing month, market days of a township. The mean over a month is its
/// month index.
final class Season {
  private static final double[] MONTH = {
    1.10, 0.95, 0.97, 0.95, 0.98, 0.97, 1.02, 1.10, 1.18, 0.98, 0.94, 1.00
  };
  private static final double[] WEEKDAY = {1.10, 0.97, 0.97, 0.97, 1.00, 1.02, 0.97};
  private static final LocalDate FESTIVAL = LocalDate.of(2026, 2, 17);
  private static final double[] FESTIVAL_DAYS = {
    0.60, 0.45, 0.35, 0.35, 0.40, 0.45, 0.50, 0.55, 0.60, 0.60
  };
  private static final double BIG_MARKET = 1.45;

  private Season() {}

  static double[] factors(DemoHall hall, int month) {
    LocalDate first = Months.first(month);
    double[] factors = new double[first.lengthOfMonth()];
    double sum = 0;
    for (int i = 0; i < factors.length; i++) {
      factors[i] = shape(hall, first.plusDays(i));
      sum += factors[i];
    }
    double scale = MONTH[first.getMonthValue() - 1] * factors.length / sum;
    for (int i = 0; i < factors.length; i++) {
      factors[i] *= scale;
    }
    return factors;
  }

  private static double shape(DemoHall hall, LocalDate day) {
    return weekday(hall, day) * inMonth(day) * festival(hall, day) * market(hall, day);
  }

  private static double weekday(DemoHall hall, LocalDate day) {
    double factor = WEEKDAY[day.getDayOfWeek().getValue() - 1];
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    boolean centre = hall.locationType.equals("city") && hall.areaForm.equals("business_district");
    return weekend && centre ? factor * 1.15 : factor;
  }

  private static double inMonth(LocalDate day) {
    return day.getDayOfMonth() <= 5 ? 1.25 : day.getDayOfMonth() >= 25 ? 1.10 : 1;
  }

  private static double festival(DemoHall hall, LocalDate day) {
    long after = day.toEpochDay() - FESTIVAL.toEpochDay() + 2;
    if (after >= 0 && after < FESTIVAL_DAYS.length) {
      return FESTIVAL_DAYS[(int) after];
    }
    return after < 0 && after >= -7 && hall.tier == Tier.TOWNSHIP ? 1.40 : 1;
  }

  /// 逢集: every three to five days the township is full.
  private static double market(DemoHall hall, LocalDate day) {
    boolean big =
        hall.tier == Tier.TOWNSHIP && (day.toEpochDay() + hall.number) % hall.marketCycle == 0;
    return big ? BIG_MARKET : 1;
  }
}
