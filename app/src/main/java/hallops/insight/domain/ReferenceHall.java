package hallops.insight.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The middle of a peer group, part by part: each figure is the median of the group's halls,
/// amounts in fen a month. No single hall looks like this, and the median profit is not what the
/// other medians would make; {@link GapTree} shows that difference as a part of its own.
///
/// @param saleShare median share of each sale item in the pieces sold, scaled so that they add up
///   to 1
/// @param unitValueFen median income per piece of each sale item
/// @param itemShare median share of each item (sales and services) in the income
public record ReferenceHall(
    double visitors,
    double salesPerVisitor,
    Map<String, Double> saleShare,
    Map<String, Double> unitValueFen,
    double serviceValuePerVisitorFen,
    double rentFen,
    double labourFen,
    double otherCostFen,
    long profitFen,
    Map<String, Double> itemShare) {

  static ReferenceHall of(List<HallFigures> halls) {
    TreeSet<String> items = new TreeSet<>();
    TreeSet<String> sales = new TreeSet<>();
    halls.forEach(hall -> hall.items().forEach(item -> items.add(item.item())));
    halls.forEach(
        hall -> hall.items().stream().filter(ItemFigures::sale).forEach(i -> sales.add(i.item())));
    Map<String, Double> share = new LinkedHashMap<>();
    Map<String, Double> value = new LinkedHashMap<>();
    Map<String, Double> incomeShare = new LinkedHashMap<>();
    for (String item : sales) {
      share.put(item, median(halls, hall -> pieceShare(hall, item)));
      value.put(item, median(halls, hall -> unitValue(hall, item)));
    }
    for (String item : items) {
      incomeShare.put(item, median(halls, hall -> incomeShare(hall, item)));
    }
    double total = share.values().stream().mapToDouble(Double::doubleValue).sum();
    share.replaceAll((item, part) -> total > 0 ? part / total : 0);
    return new ReferenceHall(
        median(halls, hall -> number(hall.inputs().visitors())),
        median(halls, hall -> hall.value(Metric.SALES_PER_VISITOR)),
        share,
        value,
        median(halls, hall -> hall.value(Metric.SERVICE_VALUE_PER_VISITOR)),
        median(halls, hall -> (double) hall.inputs().rentFen()),
        median(halls, hall -> (double) hall.inputs().labourFen()),
        median(halls, hall -> (double) hall.inputs().otherCostFen()),
        Math.round(median(halls, hall -> (double) hall.inputs().profitFen())),
        incomeShare);
  }

  /// Income per piece sold at the median mix and the median unit values.
  double valuePerSaleFen() {
    return saleShare.entrySet().stream()
        .mapToDouble(part -> part.getValue() * unitValueFen.getOrDefault(part.getKey(), 0.0))
        .sum();
  }

  private static double median(
      List<HallFigures> halls, Function<HallFigures, @Nullable Double> of) {
    Stream<Double> known =
        halls.stream().map(of).filter(Objects::nonNull).map(value -> (Double) value);
    return Distribution.of(known.mapToDouble(Double::doubleValue)).median().orElse(0);
  }

  private static @Nullable Double pieceShare(HallFigures hall, String item) {
    long all = hall.items().stream().filter(ItemFigures::sale).mapToLong(ItemFigures::pieces).sum();
    return all <= 0 ? null : (double) find(hall, item).pieces() / all;
  }

  private static @Nullable Double unitValue(HallFigures hall, String item) {
    ItemFigures found = find(hall, item);
    return found.pieces() <= 0 ? null : (double) found.amountFen() / found.pieces();
  }

  private static @Nullable Double incomeShare(HallFigures hall, String item) {
    long income = hall.inputs().incomeFen();
    return income <= 0 ? null : (double) find(hall, item).amountFen() / income;
  }

  private static ItemFigures find(HallFigures hall, String item) {
    return hall.items().stream()
        .filter(figures -> figures.item().equals(item))
        .findFirst()
        .orElseGet(() -> new ItemFigures(item, false, 0, 0));
  }

  private static @Nullable Double number(@Nullable Long value) {
    return value == null ? null : value.doubleValue();
  }
}
