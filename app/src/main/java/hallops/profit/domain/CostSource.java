package hallops.profit.domain;

import java.util.Locale;

/// Where a cost figure comes from, the most trustworthy first: of several for one item the first in
/// this order counts and the others are left out.
public enum CostSource {
  ACTUAL,
  ALLOCATED,
  ESTIMATED,
  MISSING;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static CostSource ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
