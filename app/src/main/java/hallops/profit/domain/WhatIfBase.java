package hallops.profit.domain;

import hallops.kernel.OrgPath;
import java.util.List;

/// The months that are tried, held in memory: income as a cube, the few lines that correct earlier
/// months beside it, cost by item. Halls stand in the order of their price classes.
///
/// @param classes city and tier of each price class
/// @param costItems codes, in the order of `costFen`
/// @param costFen per cost item and hall, over all months
public record WhatIfBase(
    List<Hall> halls,
    List<PriceTable.PriceClass> classes,
    List<String> businesses,
    WhatIfCube cube,
    Corrections corrections,
    List<String> costItems,
    long[][] costFen) {

  public record Hall(
      int hallId, String code, String name, String cityCode, String cityName, OrgPath path) {}

  /// Claw-backs and splits, one entry per ledger line.
  public record Corrections(
      int[] hall,
      int[] business,
      int[] priceClass,
      int[] month,
      long[] quantity,
      long[] milliFen) {}

  /// What other prices add to the income of every hall.
  public long[] incomeChange(WhatIfCube.Prices prices) {
    var change = cube.change(prices);
    for (int i = 0; i < corrections.quantity().length; i++) {
      long was = corrections.milliFen()[i];
      long is =
          prices.milliFen(
              corrections.business()[i], corrections.priceClass()[i], corrections.month()[i], was);
      long quantity = corrections.quantity()[i];
      change[corrections.hall()[i]] += HalfUp.toFen(quantity * is) - HalfUp.toFen(quantity * was);
    }
    return change;
  }

  /// The ledger's income of every hall.
  public long[] income() {
    var income = cube.income();
    for (int i = 0; i < corrections.quantity().length; i++) {
      income[corrections.hall()[i]] +=
          HalfUp.toFen(corrections.quantity()[i] * corrections.milliFen()[i]);
    }
    return income;
  }

  public long[] cost() {
    var cost = new long[halls.size()];
    for (var item : costFen) {
      for (int hall = 0; hall < cost.length; hall++) {
        cost[hall] += item[hall];
      }
    }
    return cost;
  }
}
