package hallops.insight.domain;

import hallops.kernel.Period;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Made-up halls for tests: all alike but for what a test changes.
final class Halls {

  static final Period OCTOBER = new Period(2026, 10);
  static final PeerKey KEY = new PeerKey("standard", "city", "self_operated");

  private Halls() {}

  /// 1,000 visitors; 100 activations at 60 yuan and 100 value-added at 6 yuan; services 2 yuan a
  /// visitor. Income 6,000 + 600 + 2,000 = 8,600; rent 1,000, labour 3,000, other 600; profit 4,000
  /// yuan.
  static HallFigures usual(int hallId) {
    return hall(hallId, 1_000, 100, 100, 6_000, 200_000, 100_000, 300_000, 60_000);
  }

  static HallFigures hall(
      int hallId,
      long visitors,
      long activations,
      long valueAdded,
      long fenPerActivation,
      long serviceFen,
      long rentFen,
      long labourFen,
      long otherFen) {
    List<ItemFigures> items =
        List.of(
            new ItemFigures("new_activation", true, activations, activations * fenPerActivation),
            new ItemFigures("value_added", true, valueAdded, valueAdded * 600),
            new ItemFigures("basic_service", false, 0, serviceFen));
    long income = items.stream().mapToLong(ItemFigures::amountFen).sum();
    long cost = rentFen + labourFen + otherFen;
    long sold = activations + valueAdded;
    Map<Metric, Double> values = new EnumMap<>(Metric.class);
    values.put(Metric.PROFIT, (double) (income - cost));
    values.put(Metric.VISITORS_PER_DAY, visitors / 31.0);
    values.put(Metric.SALES_PER_VISITOR, (double) sold / visitors);
    values.put(Metric.SERVICE_VALUE_PER_VISITOR, (double) serviceFen / visitors);
    values.put(Metric.RENT_TO_INCOME, (double) rentFen / income);
    values.put(Metric.VISITORS_PER_STAFF, visitors / 6.0);
    return new HallFigures(
        hallId,
        KEY,
        OCTOBER,
        true,
        new HallFigures.Inputs(
            visitors,
            6.0,
            200.0,
            income,
            cost,
            income - cost,
            rentFen,
            labourFen,
            sold,
            null,
            activations),
        values,
        items);
  }

  /// `own` among `count` usual halls.
  static PeerStatistics among(HallFigures own, int count) {
    List<HallFigures> all =
        IntStream.rangeClosed(0, count).mapToObj(i -> i == 0 ? own : usual(100 + i)).toList();
    return PeerStatistics.of(KEY.at(PeerLevel.EXACT), all);
  }
}
