package hallops.demo.domain;

import java.time.LocalDate;

/// Draws the attributes of a hall by the distributions of the profile 现代 and derives counters and
/// staff.
final class HallAttributes {
  private static final double COUNTER_CUSTOMERS_PER_DAY = 42;
  private final long seed;

  HallAttributes(long seed) {
    this.seed = seed;
  }

  void draw(DemoHall hall) {
    Draw draw = Draw.of(seed, 3, hall.number);
    size(hall, draw);
    premises(hall, draw);
    kind(hall, draw);
    history(hall, draw);
    dirt(hall, draw);
  }

  private void size(DemoHall hall, Draw draw) {
    Tier tier = hall.tier;
    hall.frontArea = Math.round(tier.drawArea(draw) * 10) / 10.0;
    hall.buildingArea = Math.round(hall.frontArea * (1.2 + 0.5 * draw.unit()) * 10) / 10.0;
    hall.visitorsPerDay = tier.drawVisitors(draw) * draw.lognormal(1, 0.18);
    hall.skill = draw.lognormal(tier.skill, 0.25);
    hall.labourPerHead = draw.lognormal(tier.labourPerHead, 0.05);
    hall.marketCycle = 3 + draw.below(3);
    staff(hall);
  }

  /// Counters from the flow, staff from the counters: the rule of the specification.
  static void staff(DemoHall hall) {
    double served = hall.visitorsPerDay * hall.tier.counterShare / COUNTER_CUSTOMERS_PER_DAY;
    hall.counters = (int) Math.max(1, Math.round(served));
    hall.staff =
        (int) Math.max(2, Math.round(1.45 * hall.counters + 1 + (hall.frontArea > 250 ? 2 : 0)));
  }

  private void premises(DemoHall hall, Draw draw) {
    double place = hall.city.code().equals("ZZ") ? 1.12 : hall.city.isBig() ? 1.04 : 0.97;
    hall.rentPerSquareMetre = draw.lognormal(hall.tier.rentPerSquareMetre * place, 0.35);
    double kind = draw.unit();
    hall.ownership = kind < 0.25 ? "owned" : kind < 0.29 ? "mixed" : "rented";
    hall.leaseStart = LocalDate.of(2021, 1, 1).plusDays(30L * draw.below(56));
    hall.leaseEnd = hall.leaseStart.plusYears(5 + draw.below(4)).minusDays(1);
  }

  private void kind(DemoHall hall, Draw draw) {
    hall.locationType =
        hall.tier == Tier.TOWNSHIP ? "township" : hall.county.isUrban() ? "city" : "county_town";
    hall.areaForm = areaForm(hall, draw.unit());
    double mode = draw.unit();
    hall.operationMode =
        mode < 0.66 ? "self_operated" : mode < 0.90 ? "counter_outsourced" : "operated_by_others";
    boolean others = hall.operationMode.equals("operated_by_others");
    hall.channelType = others ? (draw.chance(0.7) ? "entrusted" : "agent") : "own";
    hall.director = Words.person(draw);
  }

  private static String areaForm(DemoHall hall, double at) {
    if (hall.tier == Tier.TOWNSHIP) {
      return at < 0.72 ? "market_town" : at < 0.84 ? "village" : "community";
    }
    if (hall.county.isUrban()) {
      return at < 0.34
          ? "business_district"
          : at < 0.74
              ? "community"
              : at < 0.82
                  ? "campus"
                  : at < 0.88 ? "transport_hub" : at < 0.94 ? "office_district" : "hospital";
    }
    return at < 0.42
        ? "business_district"
        : at < 0.86 ? "community" : at < 0.93 ? "industrial_park" : "transport_hub";
  }

  private void history(DemoHall hall, Draw draw) {
    hall.openedOn = LocalDate.of(2004, 3, 1).plusDays(draw.below(7300));
    boolean small = hall.tier == Tier.SMALL || hall.tier == Tier.TOWNSHIP;
    if (small && draw.chance(0.012)) {
      hall.openedOn = LocalDate.of(2025, 11, 3).plusDays(draw.below(300));
    } else if (small && draw.chance(0.006)) {
      hall.closedOn = LocalDate.of(2026, 2, 1).plusDays(draw.below(200));
      hall.status = draw.chance(0.6) ? "closed" : "suspended";
    }
    hall.yearlyTrend = cityTrend(hall.city) + 0.04 * draw.normal();
  }

  private double cityTrend(City city) {
    return -0.05 + 0.12 * Draw.of(seed, 4, city.code().hashCode()).unit();
  }

  private void dirt(DemoHall hall, Draw draw) {
    double counted =
        switch (hall.tier) {
          case FLAGSHIP -> 0.95;
          case STANDARD -> 0.85;
          case SMALL -> 0.5;
          case TOWNSHIP -> 0.25;
        };
    hall.visitorSource =
        draw.chance(counted) ? "door_counter" : draw.chance(0.6) ? "ticket" : "handled";
    boolean drifts = hall.visitorSource.equals("door_counter") && draw.chance(0.03);
    hall.counterDrift = drifts ? 0.20 : 0;
    hall.rentMissing = !hall.ownership.equals("owned") && draw.chance(0.02 / 0.75);
    hall.rentRowAbsent = draw.chance(0.5);
  }
}
