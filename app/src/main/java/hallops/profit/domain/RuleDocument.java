package hallops.profit.domain;

import hallops.kernel.Problem;
import hallops.offer.Item;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A rule set as it is written down, edited and compared: plain words and numbers. `ruleSet()`
/// checks it and gives it meaning. Shares are basis points (4000 = 40 %), money is fen.
///
/// @param marks where each part comes from: `S` said by the brief, `E` estimated, `J` judged
public record RuleDocument(
    Map<String, List<Part>> recognition,
    List<String> extensions,
    int developShareBasisPoints,
    int ticketRateBasisPoints,
    int handledRateBasisPoints,
    int fitOutMonths,
    int equipmentMonths,
    int residualBasisPoints,
    List<Rent> imputedRents,
    int overheadStaffBasisPoints,
    int overheadAreaBasisPoints,
    int overheadIncomeBasisPoints,
    int overheadRateBasisPoints,
    List<Estimate> estimates,
    List<Cost> costs,
    int rampMonths,
    Map<String, String> marks) {

  public record Part(int month, int shareBasisPoints) {}

  public record Rent(String city, String locationType, long fenPerSquareMetre) {}

  public record Estimate(
      String item,
      long fixedFen,
      long perSquareMetreFen,
      long perStaffFen,
      long perCounterFen,
      long perVisitorMilliFen,
      List<Integer> months) {}

  /// @param behaviour `fixed`, `variable` or `per_visitor`
  public record Cost(
      String item, boolean controllable, String behaviour, long perVisitorMilliFen) {}

  /// @throws Problem `rules-wrong`, naming what is wrong
  public RuleSet ruleSet() {
    try {
      return new RuleSet(
          recognitionByItem(),
          extensions.stream().map(Item::ofCode).collect(Collectors.toSet()),
          new BasisPoints(developShareBasisPoints),
          new VisitRates(
              new BasisPoints(ticketRateBasisPoints), new BasisPoints(handledRateBasisPoints)),
          new Investment.WriteOff(
              fitOutMonths, equipmentMonths, new BasisPoints(residualBasisPoints)),
          imputedRent(),
          new PoolKey(
              new BasisPoints(overheadStaffBasisPoints),
              new BasisPoints(overheadAreaBasisPoints),
              new BasisPoints(overheadIncomeBasisPoints)),
          new BasisPoints(overheadRateBasisPoints),
          estimates.stream().map(RuleDocument::estimate).toList(),
          traits(),
          rampMonths);
    } catch (IllegalArgumentException wrong) {
      throw new Problem(ProfitProblem.RULES_WRONG, String.valueOf(wrong.getMessage()));
    }
  }

  private Map<Item, RecognitionRule> recognitionByItem() {
    var rules = new EnumMap<Item, RecognitionRule>(Item.class);
    recognition.forEach((item, parts) ->
        rules.put(
            Item.ofCode(item),
            new RecognitionRule(
                parts.stream()
                    .map(p ->
                        new RecognitionRule.Part(p.month(), new BasisPoints(p.shareBasisPoints())))
                    .toList())));
    return rules;
  }

  private ImputedRent imputedRent() {
    return new ImputedRent(
        imputedRents.stream()
            .map(r -> new ImputedRent.Rate(r.city(), r.locationType(), r.fenPerSquareMetre()))
            .toList());
  }

  private static LinearEstimate estimate(Estimate row) {
    return new LinearEstimate(
        CostItem.ofCode(row.item()),
        row.fixedFen(),
        row.perSquareMetreFen(),
        row.perStaffFen(),
        row.perCounterFen(),
        row.perVisitorMilliFen(),
        new HashSet<>(row.months()));
  }

  private Map<CostItem, CostTraits> traits() {
    var traits = new EnumMap<CostItem, CostTraits>(CostItem.class);
    costs.forEach(cost ->
        traits.put(
            CostItem.ofCode(cost.item()), new CostTraits(cost.controllable(), behaviour(cost))));
    return traits;
  }

  private static CostBehaviour behaviour(Cost cost) {
    return switch (cost.behaviour()) {
      case "fixed" -> new CostBehaviour.Fixed();
      case "variable" -> new CostBehaviour.Variable();
      case "per_visitor" -> new CostBehaviour.PerVisitor(cost.perVisitorMilliFen());
      default -> throw new IllegalArgumentException("Unknown behaviour " + cost.behaviour());
    };
  }
}
