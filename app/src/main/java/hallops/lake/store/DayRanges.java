package hallops.lake.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Days that must be computed anew, as ranges that never cross a month.
final class DayRanges {

  record Range(LocalDate from, LocalDate to) {

    int month() {
      return from.getYear() * 100 + from.getMonthValue();
    }
  }

  private final TreeSet<LocalDate> days = new TreeSet<>();

  void add(LocalDate from, LocalDate to) {
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      days.add(day);
    }
  }

  int days() {
    return days.size();
  }

  List<Range> ranges() {
    List<Range> ranges = new ArrayList<>();
    LocalDate from = null;
    LocalDate last = null;
    for (LocalDate day : days) {
      if (from != null
          && last != null
          && (!day.equals(last.plusDays(1)) || day.getDayOfMonth() == 1)) {
        ranges.add(new Range(from, last));
        from = null;
      }
      if (from == null) {
        from = day;
      }
      last = day;
    }
    if (from != null && last != null) {
      ranges.add(new Range(from, last));
    }
    return ranges;
  }
}
