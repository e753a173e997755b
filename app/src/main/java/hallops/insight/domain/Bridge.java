package hallops.insight.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// How profit got from one month to the next, item by item. Exact: integers only, and `from + Σ
/// steps = to`.
///
/// @param steps income items first, then cost items, each by size; a cost that grew has a negative
///   effect
public record Bridge(long fromFen, List<Step> steps, long toFen) {

  /// @param side `income` or `cost`
  /// @param effectFen on profit
  public record Step(String side, String item, long thenFen, long nowFen, long effectFen) {}

  public Bridge {
    steps = List.copyOf(steps);
    long sum = fromFen + steps.stream().mapToLong(Step::effectFen).sum();
    if (sum != toFen) {
      throw new IllegalArgumentException("a bridge must add up: " + sum + " is not " + toFen);
    }
  }

  /// @param thenIncome fen by item, likewise the others; an item absent on one side counts as 0
  public static Bridge between(
      Map<String, Long> thenIncome,
      Map<String, Long> thenCost,
      Map<String, Long> nowIncome,
      Map<String, Long> nowCost) {
    List<Step> steps = new ArrayList<>(steps("income", 1, thenIncome, nowIncome));
    steps.addAll(steps("cost", -1, thenCost, nowCost));
    return new Bridge(
        total(thenIncome) - total(thenCost), steps, total(nowIncome) - total(nowCost));
  }

  private static List<Step> steps(
      String side, int sign, Map<String, Long> then, Map<String, Long> now) {
    TreeSet<String> items = new TreeSet<>(then.keySet());
    items.addAll(now.keySet());
    return items.stream()
        .map(
            item -> step(side, sign, item, then.getOrDefault(item, 0L), now.getOrDefault(item, 0L)))
        .sorted(Comparator.comparingLong((Step step) -> -Math.abs(step.effectFen)))
        .toList();
  }

  private static Step step(String side, int sign, String item, long then, long now) {
    return new Step(side, item, then, now, sign * (now - then));
  }

  private static long total(Map<String, Long> parts) {
    return parts.values().stream().mapToLong(Long::longValue).sum();
  }
}
