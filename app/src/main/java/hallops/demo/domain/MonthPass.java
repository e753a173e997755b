package hallops.demo.domain;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/// One pass over a month: simulates every hall's day, writes orders, daily volumes and visits, and
/// sums up.
final class MonthPass {
  static final String VISIT = "day,half_hour,hall_code,visitors,source";
  static final String DAILY = "day,hall_code,business_code,quantity,amount";
  private final GeneratorRun run;
  private final int month;
  private final HallDay day;
  private final MonthTotals totals;

  MonthPass(GeneratorRun run, int month) {
    this.run = run;
    this.month = month;
    List<DemoHall> halls = run.province().halls();
    day = new HallDay(run.options().seed());
    totals = new MonthTotals(month, halls.getLast().number);
  }

  /// Only the sums: months before the history and the checks need no files.
  MonthTotals silent() {
    for (DemoHall hall : run.province().halls()) {
      walk(hall, (in, date) -> {});
    }
    return totals;
  }

  MonthTotals write() {
    try (CsvFile visits = new CsvFile(run.folders().main(), "visit-" + month + ".csv", VISIT);
        CsvFile daily = new CsvFile(run.folders().main(), "daily_volume-" + month + ".csv", DAILY);
        OrderFiles orders = new OrderFiles(run, month)) {
      for (DemoHall hall : run.province().halls()) {
        walk(
            hall,
            (in, date) -> {
              byte[] text = date.toString().getBytes(StandardCharsets.US_ASCII);
              visits(visits, in, date, text);
              if (!hall.orderLevel || orders.write(in, date, day)) {
                daily(daily, hall, text);
              }
            });
      }
    }
    return totals;
  }

  @FunctionalInterface
  private interface DayStep {
    void take(HallMonth in, LocalDate date);
  }

  private void walk(DemoHall hall, DayStep step) {
    if (!hall.isOpenIn(month)) {
      return;
    }
    HallMonth in = new HallMonth(run.options().seed(), hall, month);
    LocalDate first = Months.first(month);
    for (int i = 0; i < first.lengthOfMonth(); i++) {
      LocalDate date = first.plusDays(i);
      if (hall.isOpen(date)) {
        day.simulate(in, date);
        totals.add(hall, day, values(hall, date));
        step.take(in, date);
      }
    }
  }

  private static long[] values(DemoHall hall, LocalDate date) {
    long[] values = new long[Business.COUNT];
    for (Business business : Business.ALL) {
      values[business.ordinal()] = UnitValues.milliFen(business, hall.city, hall.tier, date);
    }
    return values;
  }

  private void daily(CsvFile file, DemoHall hall, byte[] date) {
    for (Business business : Business.ALL) {
      int b = business.ordinal();
      if (day.quantity[b] != 0 || day.amount[b] != 0) {
        file.sink.raw(date).comma().text(hall.code).comma().text(business.name()).comma();
        file.sink.number(day.quantity[b]).comma().yuan(day.amount[b]);
        file.endRow();
      }
    }
  }

  private void visits(CsvFile file, HallMonth in, LocalDate date, byte[] text) {
    double seen = VisitCount.factor(in.hall, month);
    Draw draw = Draw.of(run.options().seed(), 17, in.hall.number, date.toEpochDay());
    for (int slot = 0; slot < 48; slot++) {
      int visitors = day.visitors[slot];
      if (visitors > 0) {
        int reported = seen == 1 ? visitors : (int) Math.floor(visitors * seen + draw.unit());
        file.sink
            .raw(text)
            .comma()
            .number(slot)
            .comma()
            .text(in.hall.code)
            .comma()
            .number(reported)
            .comma();
        file.sink.text(in.hall.visitorSource);
        file.endRow();
      }
    }
  }
}
