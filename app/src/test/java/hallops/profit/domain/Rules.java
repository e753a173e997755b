package hallops.profit.domain;

import hallops.offer.Item;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The rule set of the tests: profile 现代 with the numbers of the worked example.
final class Rules {
  private Rules() {}

  static RuleSet modern() {
    return with(BasisPoints.NONE, BasisPoints.percent(6));
  }

  static RuleSet with(BasisPoints developShare, BasisPoints overheadRate) {
    return new RuleSet(
        Map.of(
            Item.NEW_ACTIVATION, RecognitionRule.of(1, 4, 7),
            Item.VALUE_ADDED, RecognitionRule.of(1, 3, 5)),
        Set.of(Item.BROADBAND, Item.PLAN_UPGRADE),
        developShare,
        new VisitRates(BasisPoints.percent(80), BasisPoints.percent(50)),
        new Investment.WriteOff(60, 60, BasisPoints.NONE),
        new ImputedRent(
            List.of(
                new ImputedRent.Rate("*", "*", 20_00),
                new ImputedRent.Rate("*", "city", 40_00),
                new ImputedRent.Rate("ZZ", "*", 50_00))),
        PoolKey.OVERHEAD,
        overheadRate,
        List.of(
            new LinearEstimate(CostItem.ELECTRICITY, 600_00, 9_00, 0, 0, 0, Set.of()),
            new LinearEstimate(CostItem.OFFICE, 300_00, 0, 0, 0, 10_000, Set.of()),
            new LinearEstimate(CostItem.IT_TRAINING, 0, 0, 180_00, 0, 0, Set.of()),
            new LinearEstimate(CostItem.HEATING, 0, 4_00, 0, 0, 0, Set.of(12, 1, 2, 3))),
        traits(),
        6);
  }

  private static Map<CostItem, CostTraits> traits() {
    var traits = new EnumMap<CostItem, CostTraits>(CostItem.class);
    for (var item : CostItem.values()) {
      traits.put(item, new CostTraits(isControllable(item), behaviour(item)));
    }
    return traits;
  }

  private static boolean isControllable(CostItem item) {
    return Set.of(
            CostItem.LABOUR,
            CostItem.WATER,
            CostItem.ELECTRICITY,
            CostItem.OFFICE,
            CostItem.MARKETING)
        .contains(item);
  }

  private static CostBehaviour behaviour(CostItem item) {
    return item == CostItem.OFFICE
        ? new CostBehaviour.PerVisitor(10_000)
        : new CostBehaviour.Fixed();
  }
}
