package hallops.demo.domain;

import java.util.List;

/// A city with the number of its halls by tier, in the order of [Tier].
record City(String code, String name, int populationTenThousand, int[] halls) {

  static List<City> load() {
    return Resources.rows("cities.csv").stream().map(City::of).toList();
  }

  private static City of(String[] row) {
    int[] halls = new int[Tier.values().length];
    for (int tier = 0; tier < halls.length; tier++) {
      halls[tier] = Integer.parseInt(row[3 + tier]);
    }
    return new City(row[0], row[1], Integer.parseInt(row[2]), halls);
  }

  /// Price class: the two big cities pay more for an activation and for premises.
  boolean isBig() {
    return code.equals("ZZ") || code.equals("LY");
  }
}
