package hallops.demo.domain;

import java.time.LocalDate;
import java.util.function.IntFunction;

/// Income taken back, decided one to three months after the sale: re-entry of known customers,
/// nursed cards, refunds. Halls with orders name the order; the others give a quantity.
final class ClawBacks {
  static final String HEADER =
      "month,hall_code,business_code,origin_month,quantity,amount,reason,event_id";
  private static final double[] SPREAD = {0.5, 0.3, 0.2};
  private final long seed;
  private final IntFunction<MonthTotals> totals;
  private final HallDay day;
  private final DayOrders orders;

  ClawBacks(long seed, IntFunction<MonthTotals> totals) {
    this.seed = seed;
    this.totals = totals;
    day = new HallDay(seed);
    orders = new DayOrders(seed);
  }

  void write(Table table, DemoHall hall, int month) {
    for (int later = 1; later <= 3; later++) {
      int origin = Months.plus(month, -later);
      if (hall.orderLevel) {
        byOrder(table, hall, month, origin, later);
      } else {
        byQuantity(table, hall, month, origin, later);
      }
    }
  }

  /// Share of a business sold in the month of origin that is ever taken back.
  private static double rate(DemoHall hall, Business business, int origin) {
    if (business.isActivation()) {
      boolean promotion = origin % 100 == 9 || origin % 100 == 1;
      return hall.nurses(origin) ? 0.45 : promotion ? 0.045 : 0.02;
    }
    return business.isValueAdded() ? 0.004 : 0;
  }

  private static String reason(DemoHall hall, Business business, int origin) {
    return business.isActivation() ? hall.nurses(origin) ? "nursed_card" : "re_entry" : "refund";
  }

  private void byQuantity(Table table, DemoHall hall, int month, int origin, int later) {
    Draw draw = Draw.of(seed, 14, hall.number, month, origin);
    for (Business business : Business.ALL) {
      int sold = totals.apply(origin).quantity[hall.index()][business.ordinal()];
      int taken =
          Math.min(sold, draw.poisson(sold * rate(hall, business, origin) * SPREAD[later - 1]));
      if (taken > 0) {
        row(table, hall, month, business, origin, taken, "");
      }
    }
  }

  private void byOrder(Table table, DemoHall hall, int month, int origin, int later) {
    HallMonth in = new HallMonth(seed, hall, origin);
    LocalDate first = Months.first(origin);
    for (int i = 0; i < first.lengthOfMonth(); i++) {
      LocalDate date = first.plusDays(i);
      if (hall.isOpen(date)) {
        day.simulate(in, date);
        orders.arrange(hall, date, day);
        takeBack(table, hall, month, origin, later, date);
      }
    }
  }

  private void takeBack(
      Table table, DemoHall hall, int month, int origin, int later, LocalDate date) {
    double before = later > 1 ? SPREAD[0] + (later > 2 ? SPREAD[1] : 0) : 0;
    for (int place = 0; place < orders.count; place++) {
      Business business = day.business[orders.order[place]];
      double rate = rate(hall, business, origin);
      if (rate > 0) {
        long id = DayOrders.eventId(hall, date, place);
        double fate = Draw.of(seed, 15, id).unit() / rate;
        if (fate >= before && fate < before + SPREAD[later - 1]) {
          row(table, hall, month, business, origin, 1, String.valueOf(id));
        }
      }
    }
  }

  private static void row(
      Table table,
      DemoHall hall,
      int month,
      Business business,
      int origin,
      int taken,
      String event) {
    String reason = reason(hall, business, origin);
    String amount = CostLines.yuan((long) taken * business.unitPriceFen);
    table.row(
        Months.text(month),
        hall.code,
        business.name(),
        Months.text(origin),
        String.valueOf(taken),
        amount,
        reason,
        event);
  }
}
