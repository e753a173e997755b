package hallops.demo.domain;

/// Share of a day's visitors in each half hour, by tier: 9-11 h 34 %, 11-14 h 18 %, 14-17 h 34 %,
/// the rest of the opening hours 14 %.
final class DayShape {
  private static final double[][] SHARES = new double[Tier.values().length][];

  static {
    for (Tier tier : Tier.values()) {
      SHARES[tier.ordinal()] = shares(tier);
    }
  }

  private DayShape() {}

  static double[] of(Tier tier) {
    return SHARES[tier.ordinal()];
  }

  private static double[] shares(Tier tier) {
    double[] shares = new double[48];
    int rest = 0;
    for (int slot = tier.opensAtHalfHour; slot < tier.closesAtHalfHour; slot++) {
      rest += slot < 18 || slot >= 34 ? 1 : 0;
    }
    for (int slot = tier.opensAtHalfHour; slot < tier.closesAtHalfHour; slot++) {
      shares[slot] =
          slot < 18 || slot >= 34
              ? 0.14 / rest
              : slot < 22 ? 0.34 / 4 : slot < 28 ? 0.18 / 6 : 0.34 / 6;
    }
    double total = 0;
    for (double share : shares) {
      total += share;
    }
    for (int slot = 0; slot < 48; slot++) {
      shares[slot] /= total;
    }
    return shares;
  }
}
