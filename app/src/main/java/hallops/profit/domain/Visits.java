package hallops.profit.domain;

import java.util.Arrays;

/// Arriving customers of every hall and day of a month. Of several counts for the same hall and day
/// the best source counts alone.
public final class Visits {
  private static final VisitSource[] SOURCES = VisitSource.values();

  private final int days;
  private final long[][] counted;

  public Visits(int halls, int days) {
    this.days = days;
    this.counted = new long[SOURCES.length][halls * days];
    for (var cells : counted) {
      Arrays.fill(cells, -1);
    }
  }

  public void add(int hall, int day, VisitSource source, long visitors) {
    var cells = counted[source.ordinal()];
    int cell = hall * days + day;
    cells[cell] = Math.max(cells[cell], 0) + visitors;
  }

  public boolean isKnown(int hall, int day) {
    return best(hall, day) >= 0;
  }

  public long visitors(int hall, int day, VisitRates rates) {
    int source = best(hall, day);
    return source < 0 ? 0 : SOURCES[source].visitors(counted[source][hall * days + day], rates);
  }

  public long total(int hall, VisitRates rates) {
    long total = 0;
    for (int day = 0; day < days; day++) {
      total += visitors(hall, day, rates);
    }
    return total;
  }

  /// The source of the hall's month: one source's code, `mixed`, or `none`.
  public String sourceOf(int hall) {
    int only = -1;
    for (int day = 0; day < days; day++) {
      int source = best(hall, day);
      if (source >= 0 && only >= 0 && source != only) {
        return "mixed";
      }
      only = Math.max(only, source);
    }
    return only < 0 ? "none" : SOURCES[only].code();
  }

  private int best(int hall, int day) {
    for (int source = 0; source < SOURCES.length; source++) {
      if (counted[source][hall * days + day] >= 0) {
        return source;
      }
    }
    return -1;
  }
}
