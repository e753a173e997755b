package hallops.profit.domain;

import hallops.offer.Item;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Everything but prices that decides how a month is accounted. One version is one whole set.
///
/// @param recognition by item; an item that is not named is recognised at once
/// @param extensions the extension items that count (profile 现代: both; 2010期: none)
/// @param developShare the share of a sale's value that goes to the hall that developed the
///   customer, if it is another one; nil = the handling hall gets all
/// @param overheadRate overhead as a share of direct cost where neither a line nor a pool brings
///   any
/// @param costs every cost item has its traits
public record RuleSet(
    Map<Item, RecognitionRule> recognition,
    Set<Item> extensions,
    BasisPoints developShare,
    VisitRates visitRates,
    Investment.WriteOff writeOff,
    ImputedRent imputedRent,
    PoolKey overheadKey,
    BasisPoints overheadRate,
    List<LinearEstimate> estimates,
    Map<CostItem, CostTraits> costs,
    int rampMonths) {
  public RuleSet {
    recognition = Map.copyOf(recognition);
    extensions = Set.copyOf(extensions);
    estimates = List.copyOf(estimates);
    costs = Map.copyOf(costs);
    if (!extensions.stream().allMatch(Item::isExtension)) {
      throw new IllegalArgumentException("Only extension items are switched");
    }
    if (!costs.keySet().containsAll(Set.of(CostItem.values()))) {
      throw new IllegalArgumentException("Every cost item needs its traits");
    }
    if (rampMonths < 0 || rampMonths > 24) {
      throw new IllegalArgumentException("The ramp of a new hall is 0 to 24 months");
    }
  }

  public RecognitionRule recognitionOf(Item item) {
    return recognition.getOrDefault(item, RecognitionRule.AT_ONCE);
  }

  public boolean counts(Item item) {
    return !item.isExtension() || extensions.contains(item);
  }

  public CostTraits traitsOf(CostItem item) {
    var traits = costs.get(item);
    if (traits == null) {
      throw new IllegalStateException("No traits for " + item);
    }
    return traits;
  }
}
