package hallops.insight.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/// Finds the short boards of a hall: percentile at most 25 in at least 2 of the last 3 months,
/// ordered by what lifting them to the peer median is worth.
public final class ShortBoards {

  public static final double LOW = 25;
  public static final double VERY_LOW = 10;
  public static final int MONTHS_NEEDED = 2;

  private ShortBoards() {}

  /// A hall in one month together with the distributions of its peer group in that month.
  public record Month(HallFigures hall, PeerStatistics peers) {}

  /// @param months oldest first, the month asked for last, at most three
  public static List<ShortBoard> of(List<Month> months) {
    List<ShortBoard> found = new ArrayList<>();
    for (Metric metric : Metric.shortBoardCandidates()) {
      ShortBoard board = check(metric, months);
      if (board != null) {
        found.add(board);
      }
    }
    found.sort(
        Comparator.comparing((ShortBoard board) -> board.worthFen() == null ? -1 : board.worthFen())
            .reversed());
    return found;
  }

  private static @org.jspecify.annotations.Nullable ShortBoard check(
      Metric metric, List<Month> months) {
    Month now = months.getLast();
    OptionalDouble percentile = percentile(metric, now);
    Double value = now.hall.value(metric);
    long low = monthsAtMost(LOW, metric, months);
    if (percentile.isEmpty() || value == null || low < MONTHS_NEEDED) {
      return null;
    }
    Distribution peers = now.peers.of(metric);
    double median = peers.median().orElseThrow();
    OptionalDouble gap = peers.robustGap(value);
    return new ShortBoard(
        metric,
        value,
        median,
        percentile.getAsDouble(),
        (int) low,
        monthsAtMost(VERY_LOW, metric, months) >= MONTHS_NEEDED,
        percentile.getAsDouble() > LOW,
        gap.isPresent() ? gap.getAsDouble() : null,
        Worth.ofLifting(metric, now.hall, median));
  }

  private static long monthsAtMost(double limit, Metric metric, List<Month> months) {
    return months.stream()
        .map(month -> percentile(metric, month))
        .filter(percentile -> percentile.isPresent() && percentile.getAsDouble() <= limit)
        .count();
  }

  private static OptionalDouble percentile(Metric metric, Month month) {
    return month.peers.percentile(month.hall, metric);
  }
}
