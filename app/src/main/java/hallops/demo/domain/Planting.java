package hallops.demo.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Plants the ten halls with one cause each, and the five halls with one and the same coordinate.
final class Planting {
  private static final List<Cause> CAUSES =
      List.of(
          Cause.SITE_BAD,
          Cause.OVERSTAFFED,
          Cause.RENT_SPIKE,
          Cause.LOW_CONVERSION,
          Cause.NURSED_CARDS);
  private static final List<String> CITIES =
      List.of("KF", "NY", "SQ", "LY", "ZZ", "XX", "ZK", "AY", "XY", "ZZ");
  private static final List<String> ALL_ORDERS = List.of("JY", "HB", "SMX");

  private Planting() {}

  static void plant(long seed, List<DemoHall> halls) {
    for (int i = 0; i < CITIES.size(); i++) {
      Draw draw = Draw.of(seed, 5, i);
      Tier tier = i < 5 ? Tier.STANDARD : Tier.SMALL;
      make(draw.pick(candidates(halls, CITIES.get(i), tier)), CAUSES.get(i % 5));
    }
    List<DemoHall> same = candidates(halls, "XC", Tier.SMALL);
    for (int i = 1; i < 5; i++) {
      same.get(i).longitude = same.getFirst().longitude;
      same.get(i).latitude = same.getFirst().latitude;
    }
  }

  private static List<DemoHall> candidates(List<DemoHall> halls, String city, Tier tier) {
    Predicate<DemoHall> ordinary =
        hall ->
            hall.cause == Cause.NONE
                && hall.ownership.equals("rented")
                && hall.operationMode.equals("self_operated")
                && !hall.rentMissing
                && hall.counterDrift == 0
                && hall.openedOn.isBefore(LocalDate.of(2025, 1, 1))
                && hall.closedOn.equals(LocalDate.MAX);
    return halls.stream()
        .filter(hall -> hall.city.code().equals(city) && hall.tier == tier)
        .filter(ordinary)
        .toList();
  }

  /// A planted hall is the middle of its tier in everything but its cause.
  private static void make(DemoHall hall, Cause cause) {
    Tier tier = hall.tier;
    hall.cause = cause;
    hall.frontArea = Math.round(tier.area[1] * 10.5) / 10.0;
    hall.buildingArea = Math.round(tier.area[1] * 14) / 10.0;
    hall.visitorsPerDay = tier.visitors[1];
    hall.skill = tier.skill;
    hall.rentPerSquareMetre = 1.1 * tier.rentPerSquareMetre;
    hall.labourPerHead = tier.labourPerHead;
    hall.yearlyTrend = 0;
    HallAttributes.staff(hall);
    switch (cause) {
      case SITE_BAD -> hall.visitorsPerDay *= 0.45;
      case NURSED_CARDS -> {
        hall.channelType = "entrusted";
        hall.operationMode = "operated_by_others";
      }
      case RENT_SPIKE -> {
        hall.leaseStart = LocalDate.of(2026, 6, 1);
        hall.leaseEnd = LocalDate.of(2031, 5, 31);
      }
      case OVERSTAFFED, LOW_CONVERSION, NONE -> {}
    }
  }

  /// Order-level halls: all planted ones, one small hall of every city, the three small cities
  /// whole, then the rest in a mixed order, until the share is reached.
  static void chooseOrderLevel(DemoOptions options, List<DemoHall> halls) {
    Set<String> seen = new HashSet<>();
    Map<DemoHall, Integer> ranks = new HashMap<>();
    for (DemoHall hall : halls) {
      boolean sample = hall.tier == Tier.SMALL && seen.add(hall.city.code());
      ranks.put(hall, sample ? 1 : rank(hall));
    }
    List<DemoHall> order = new ArrayList<>(halls);
    order.sort(Comparator.<DemoHall>comparingInt(ranks::get).thenComparingInt(hall -> hall.number));
    long count = Math.round(options.scale() * halls.size());
    order.stream().limit(count).forEach(hall -> hall.orderLevel = true);
  }

  private static int rank(DemoHall hall) {
    if (hall.cause != Cause.NONE) {
      return 0;
    }
    return ALL_ORDERS.contains(hall.city.code()) ? 2 : 3 + (hall.number * 7919 % 97);
  }
}
