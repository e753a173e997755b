package hallops.demo.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which hall's day goes to another file than the month's: one late file a week, one file whose
/// manifest counts wrong a month, and in the last month files with doubled serials and orders
/// without channel. The daily volumes of these days stay in the main file, so the sums are whole
/// until the orders arrive.
final class Withheld {
  /// Where the orders of the day go.
  enum Kind {
    LATE,
    COUNT_MISMATCH,
    DUPLICATE_SERIALS,
    NO_CHANNEL
  }

  /// A file below the folder and what is wrong with it.
  record Place(Kind kind, String file) {}

  private final Map<Long, Place> places = new HashMap<>();
  private final List<DemoHall> halls;
  private final long seed;

  Withheld(DemoOptions options, Province province) {
    seed = options.seed();
    halls =
        province.halls().stream()
            .filter(
                hall -> hall.orderLevel && hall.cause == Cause.NONE && hall.status.equals("normal"))
            .filter(hall -> hall.openedOn.isBefore(LocalDate.of(2025, 1, 1)))
            .toList();
    if (options.isHistory() && halls.size() >= 20) {
      Months.range(options.firstMonth(), options.lastMonth()).forEach(this::month);
      last(options.lastMonth());
    }
  }

  private void month(int month) {
    for (LocalDate day : days(month)) {
      if (day.getDayOfWeek() == DayOfWeek.WEDNESDAY) {
        put(day, 0, Kind.LATE, "service_event-late-" + day.toString().replace("-", ""));
      }
      if (day.getDayOfMonth() == 12) {
        put(day, 1, Kind.COUNT_MISMATCH, "service_event-count-" + month);
      }
    }
  }

  private void last(int month) {
    for (int i = 0; i < 6; i++) {
      put(
          Months.first(month).plusDays(16 + i),
          2,
          Kind.DUPLICATE_SERIALS,
          "service_event-duplicates-" + month);
      put(
          Months.first(month).plusDays(16 + i),
          3,
          Kind.NO_CHANNEL,
          "service_event-no_channel-" + month);
    }
  }

  private static List<LocalDate> days(int month) {
    List<LocalDate> days = new ArrayList<>();
    for (int i = 0; i < Months.length(month); i++) {
      days.add(Months.first(month).plusDays(i));
    }
    return days;
  }

  private void put(LocalDate day, int salt, Kind kind, String file) {
    DemoHall hall = Draw.of(seed, 16, day.toEpochDay(), salt).pick(halls);
    places.putIfAbsent(key(hall, day), new Place(kind, file + ".csv"));
  }

  private static long key(DemoHall hall, LocalDate day) {
    return day.toEpochDay() * 10_000 + hall.number;
  }

  @Nullable Place find(DemoHall hall, LocalDate day) {
    return places.get(key(hall, day));
  }
}
