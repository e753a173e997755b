package hallops.demo.domain;

import java.time.LocalDate;
import java.util.Arrays;

/// One hall, one day: visitors by half hour and every order in business order. Reused from day to
/// day; the same hall and day always give the same orders, so that daily volumes are exact sums of
/// them.
final class HallDay {
  private static final double REVERSED_SHARE = 0.004;
  private static final int[] BILL_FEN = {1_000, 2_000, 3_000, 5_000, 10_000, 20_000, 30_000};
  private static final double[] BILL_SHARE = {0.04, 0.10, 0.24, 0.53, 0.86, 0.96, 1};
  private static final int[] CARD_FEN = {3_000, 5_000, 10_000};
  private static final double[] CARD_SHARE = {0.5, 0.8, 1};

  final int[] visitors = new int[48];
  int visitorCount;
  int orders;
  Business[] business = new Business[512];
  int[] units = new int[512];
  long[] amountFen = new long[512];

  /// Index of the order that this one takes back, or -1.
  int[] reverses = new int[512];

  final int[] quantity = new int[Business.COUNT];
  final long[] amount = new long[Business.COUNT];
  private final long seed;

  HallDay(long seed) {
    this.seed = seed;
  }

  void simulate(HallMonth in, LocalDate day) {
    Draw draw = Draw.of(seed, 9, in.hall.number, day.toEpochDay());
    orders = 0;
    Arrays.fill(quantity, 0);
    Arrays.fill(amount, 0);
    countVisitors(in, draw, in.visitorsByDay[day.getDayOfMonth() - 1]);
    for (Business one : Business.ALL) {
      int count = draw.poisson(in.ordersPerVisitor[one.ordinal()] * visitorCount);
      for (int i = 0; i < count; i++) {
        order(draw, one);
      }
    }
  }

  private void countVisitors(HallMonth in, Draw draw, double mean) {
    double[] shares = DayShape.of(in.hall.tier);
    visitorCount = 0;
    for (int slot = 0; slot < 48; slot++) {
      visitors[slot] = shares[slot] == 0 ? 0 : draw.poisson(mean * shares[slot]);
      visitorCount += visitors[slot];
    }
  }

  private void order(Draw draw, Business one) {
    int count = one.mostUnitsInOrder == 1 ? 1 : 1 + draw.below(one.mostUnitsInOrder);
    long fen = one.unitPriceFen >= 0 ? (long) count * one.unitPriceFen : chosen(draw, one, count);
    int at = add(one, count, fen, -1);
    if (one.isPayment() && draw.chance(REVERSED_SHARE)) {
      add(one, -count, -fen, at);
    }
  }

  private static long chosen(Draw draw, Business one, int count) {
    long fen = 0;
    for (int i = 0; i < count; i++) {
      fen += one.isCard() ? CARD_FEN[draw.pick(CARD_SHARE)] : BILL_FEN[draw.pick(BILL_SHARE)];
    }
    return fen;
  }

  private int add(Business one, int count, long fen, int reversed) {
    if (orders == units.length) {
      grow();
    }
    business[orders] = one;
    units[orders] = count;
    amountFen[orders] = fen;
    reverses[orders] = reversed;
    quantity[one.ordinal()] += count;
    amount[one.ordinal()] += fen;
    return orders++;
  }

  private void grow() {
    int size = orders * 2;
    business = Arrays.copyOf(business, size);
    units = Arrays.copyOf(units, size);
    amountFen = Arrays.copyOf(amountFen, size);
    reverses = Arrays.copyOf(reverses, size);
  }
}
