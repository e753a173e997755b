package hallops.demo.domain;

import java.util.function.IntFunction;

/// Who of an earlier month's activations is still alive and billed: months 1, 4, 7 of a number and
/// 1, 3, 5 of a value-added service, counted from the month of origin.
final class Retention {
  static final String HEADER = "month,hall_code,business_code,origin_month,alive_quantity";
  static final int[] ACTIVATION_AGE = {0, 3, 6};
  static final int[] VALUE_ADDED_AGE = {0, 2, 4};
  private static final double[] ACTIVATION_ALIVE = {0.985, 0.90, 0.83};
  private static final double[] VALUE_ADDED_ALIVE = {0.97, 0.78, 0.62};
  private static final double[] NURSED_ALIVE = {0.98, 0.38, 0.14};

  private final long seed;
  private final IntFunction<MonthTotals> totals;

  Retention(long seed, IntFunction<MonthTotals> totals) {
    this.seed = seed;
    this.totals = totals;
  }

  void write(Table table, DemoHall hall, int month) {
    Draw draw = Draw.of(seed, 13, hall.number, month);
    for (Business business : Business.ALL) {
      if (business.isDeferred()) {
        for (int part = 0; part < 3; part++) {
          write(table, draw, hall, business, month, part);
        }
      }
    }
  }

  private void write(
      Table table, Draw draw, DemoHall hall, Business business, int month, int part) {
    int age = (business.isActivation() ? ACTIVATION_AGE : VALUE_ADDED_AGE)[part];
    int origin = Months.plus(month, -age);
    int began = totals.apply(origin).quantity[hall.index()][business.ordinal()];
    double noise = draw.lognormal(1, 0.02);
    double fraction = draw.unit();
    if (began > 0) {
      int alive =
          (int)
              Math.min(
                  began,
                  Math.floor(began * share(hall, business, origin, part) * noise + fraction));
      table.row(
          Months.text(month),
          hall.code,
          business.name(),
          Months.text(origin),
          String.valueOf(Math.max(0, alive)));
    }
  }

  private static double share(DemoHall hall, Business business, int origin, int part) {
    if (business.isActivation()) {
      return (hall.nurses(origin) ? NURSED_ALIVE : ACTIVATION_ALIVE)[part];
    }
    return VALUE_ADDED_ALIVE[part];
  }
}
