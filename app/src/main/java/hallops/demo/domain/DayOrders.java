package hallops.demo.domain;

import java.time.LocalDate;
import java.util.Arrays;

/// The orders of a hall's day in time order: when each happened and the number it got.
final class DayOrders {
  int count;

  /// Second of the day by place in time; order index by place; place by order index.
  int[] second = new int[0];

  int[] order = new int[0];
  int[] place = new int[0];

  private long[] keys = new long[0];
  private final long seed;

  DayOrders(long seed) {
    this.seed = seed;
  }

  void arrange(DemoHall hall, LocalDate date, HallDay day) {
    count = day.orders;
    if (keys.length < count) {
      keys = new long[count * 2];
      second = new int[count * 2];
      order = new int[count * 2];
      place = new int[count * 2];
    }
    Draw draw = Draw.of(seed, 10, hall.number, date.toEpochDay());
    for (int i = 0; i < count; i++) {
      int at =
          day.reverses[i] >= 0 ? secondOf(keys[i - 1]) + 180 + draw.below(2400) : time(day, draw);
      keys[i] = (long) at << 32 | i;
    }
    Arrays.sort(keys, 0, count);
    for (int i = 0; i < count; i++) {
      second[i] = secondOf(keys[i]);
      order[i] = (int) keys[i];
      place[order[i]] = i;
    }
  }

  private static int secondOf(long key) {
    return (int) (key >>> 32);
  }

  /// A moment drawn like the moment of a visitor.
  private static int time(HallDay day, Draw draw) {
    int visitor = draw.below(Math.max(1, day.visitorCount));
    int slot = 17;
    for (int i = 17; i < 48; i++) {
      visitor -= day.visitors[i];
      if (visitor < 0) {
        slot = i;
        break;
      }
    }
    return slot * 1800 + draw.below(1800);
  }

  /// yymmdd, hall number in five digits, place in the day in four: unique in the province, fits a
  /// long.
  static long eventId(DemoHall hall, LocalDate date, int place) {
    long yymmdd =
        (date.getYear() % 100) * 10_000L + date.getMonthValue() * 100L + date.getDayOfMonth();
    return (yymmdd * 100_000 + hall.number) * 10_000 + place + 1;
  }
}
