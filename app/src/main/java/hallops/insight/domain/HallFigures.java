package hallops.insight.domain;

import hallops.kernel.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is known of one hall in one month, in one mode of recognition.
///
/// @param comparable takes part in rankings: main cost lines present, not in its first six months
/// @param values metrics that could be computed; a metric whose inputs are unknown is absent
public record HallFigures(
    int hallId,
    PeerKey key,
    Period period,
    boolean comparable,
    Inputs inputs,
    Map<Metric, Double> values,
    List<ItemFigures> items) {

  /// Sums a worth or a gap is worked out from; null = unknown.
  public record Inputs(
      @Nullable Long visitors,
      @Nullable Double staff,
      @Nullable Double frontArea,
      long incomeFen,
      long costFen,
      long profitFen,
      long rentFen,
      long labourFen,
      @Nullable Long saleQuantity,
      @Nullable Long saleCustomers,
      @Nullable Long newUsers) {

    public long otherCostFen() {
      return costFen - rentFen - labourFen;
    }
  }

  public HallFigures {
    values = Map.copyOf(values);
    items = List.copyOf(items);
  }

  public @Nullable Double value(Metric metric) {
    return values.get(metric);
  }

  public long saleIncomeFen() {
    return items.stream().filter(ItemFigures::sale).mapToLong(ItemFigures::amountFen).sum();
  }

  public long serviceIncomeFen() {
    return inputs.incomeFen() - saleIncomeFen();
  }

  public HallFigures withItems(List<ItemFigures> found) {
    return new HallFigures(hallId, key, period, comparable, inputs, values, found);
  }
}
