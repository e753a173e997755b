package hallops.profit.domain;

import hallops.kernel.Period;
import hallops.offer.BusinessType;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// The price tables of the month accounted and of the months it looks back to.
public final class MonthPrices {
  private final PriceHistory history;
  private final List<PriceTable.PriceClass> classes;
  private final List<String> businesses;
  private final int[] classOfHall;
  private final Map<Period, PriceTable> tables = new HashMap<>();

  public MonthPrices(PriceHistory history, List<HallFacts> halls, List<BusinessType> types) {
    this.history = history;
    this.businesses = types.stream().map(BusinessType::code).toList();
    var distinct = new LinkedHashSet<PriceTable.PriceClass>();
    halls.forEach(hall -> distinct.add(classOf(hall)));
    this.classes = List.copyOf(distinct);
    var index = new HashMap<PriceTable.PriceClass, Integer>();
    classes.forEach(priceClass -> index.put(priceClass, index.size()));
    this.classOfHall = halls.stream().mapToInt(hall -> index.get(classOf(hall))).toArray();
  }

  public int[] classOfHall() {
    return classOfHall.clone();
  }

  public PriceTable table(Period month) {
    return tables.computeIfAbsent(
        month, period -> new PriceTable(history, period, classes, businesses));
  }

  public PriceSegment[] segments(Period month, int hall, int business) {
    return table(month).segments(classOfHall[hall], business);
  }

  private static PriceTable.PriceClass classOf(HallFacts hall) {
    return new PriceTable.PriceClass(hall.city(), hall.tier());
  }
}
