package hallops.profit.store;

import hallops.kernel.OrgPath;
import hallops.kernel.Period;
import hallops.lake.Lake;
import hallops.lake.LakeSession;
import hallops.offer.BusinessType;
import hallops.offer.BusinessTypes;
import hallops.profit.domain.PriceTable;
import hallops.profit.domain.WhatIfBase;
import hallops.profit.domain.WhatIfBooks;
import hallops.profit.domain.WhatIfCube;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Repository;

@Repository
class LakeWhatIfBooks implements WhatIfBooks {

  private static final String HALLS =
      """
      select hall_id, code, name, city_code, city_name, path, coalesce(base_type, 'unknown') as tier
      from hall
      order by city_code, tier, hall_id
      """;

  private final Lake lake;
  private final BusinessTypes businesses;

  LakeWhatIfBooks(Lake lake, BusinessTypes businesses) {
    this.lake = lake;
    this.businesses = businesses;
  }

  private record ClassedHall(WhatIfBase.Hall hall, PriceTable.PriceClass priceClass) {}

  @Override
  public WhatIfBase load(Period from, Period to) {
    Map<String, Object> months = Map.of("from_month", from.number(), "to_month", to.number());
    try (LakeSession session = lake.open()) {
      var halls = halls(session);
      var loader =
          new WhatIfLoader(
              halls.stream().map(h -> h.hall().hallId()).toList(),
              halls.stream().map(ClassedHall::priceClass).toList(),
              businesses.list().stream().map(BusinessType::code).toList());
      session.chunks(SqlModel.query("what_if_line"), months, loader::lines);
      var costs = new TreeMap<String, long[]>();
      session.chunks(SqlModel.query("what_if_cost"), months, chunk -> loader.costs(chunk, costs));
      return new WhatIfBase(
          halls.stream().map(ClassedHall::hall).toList(),
          loader.classes(),
          loader.businesses(),
          new WhatIfCube(loader.classStart(), loader.columns()),
          loader.corrections(),
          List.copyOf(costs.keySet()),
          costs.values().toArray(long[][]::new));
    }
  }

  private static List<ClassedHall> halls(LakeSession session) {
    var halls =
        session.query(
            HALLS,
            Map.of(),
            (row, number) ->
                new ClassedHall(
                    new WhatIfBase.Hall(
                        row.getInt("hall_id"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("city_code"),
                        row.getString("city_name"),
                        new OrgPath(row.getString("path"))),
                    new PriceTable.PriceClass(row.getString("city_code"), row.getString("tier"))));
    var byClass = new LinkedHashMap<PriceTable.PriceClass, List<ClassedHall>>();
    halls.stream()
        .sorted(
            Comparator.comparing((ClassedHall h) -> h.priceClass().city())
                .thenComparing(h -> h.priceClass().tier())
                .thenComparingInt(h -> h.hall().hallId()))
        .forEach(h -> byClass.computeIfAbsent(h.priceClass(), c -> new ArrayList<>()).add(h));
    return byClass.values().stream().flatMap(List::stream).toList();
  }
}
