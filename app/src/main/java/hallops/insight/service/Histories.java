package hallops.insight.service;

import hallops.insight.domain.Figures.HistoryRow;
import hallops.insight.domain.Recognition;
import hallops.kernel.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The last thirteen months of every hall in scope, and of all together.
@Component
class Histories {

  static final int MONTHS = 13;

  private final Standings standings;

  Histories(Standings standings) {
    this.standings = standings;
  }

  /// One month of a trend; months without an account are absent.
  public record TrendPoint(
      Period period, long incomeFen, long costFen, long profitFen, long visitors) {}

  /// By hall id and month.
  Map<Integer, Map<Period, HistoryRow>> ofHalls(Period period, Recognition recognition) {
    return standings.remembered(
        "histories",
        List.of(period, recognition),
        () -> {
          Map<Integer, Map<Period, HistoryRow>> halls = new HashMap<>();
          standings
              .figures()
              .history(first(period), period, recognition, 0)
              .forEach(row ->
                  halls
                      .computeIfAbsent(row.hallId(), hall -> new HashMap<>())
                      .put(row.period(), row));
          return halls;
        });
  }

  List<TrendPoint> trend(Period period, Recognition recognition) {
    return standings.remembered(
        "trend",
        List.of(period, recognition),
        () -> {
          TreeMap<Period, TrendPoint> months = new TreeMap<>();
          ofHalls(period, recognition)
              .values()
              .forEach(hall ->
                  hall.values()
                      .forEach(row -> months.merge(row.period(), point(row), Histories::plus)));
          return List.copyOf(months.values());
        });
  }

  List<TrendPoint> trendOf(int hallId, Period period, Recognition recognition) {
    Map<Period, HistoryRow> rows = ofHalls(period, recognition).getOrDefault(hallId, Map.of());
    return rows.values().stream()
        .map(Histories::point)
        .sorted(java.util.Comparator.comparing(TrendPoint::period))
        .toList();
  }

  /// Profits of the last twelve months, oldest first; null where there is no account.
  static List<@Nullable Long> spark(Map<Period, HistoryRow> rows, Period period) {
    List<@Nullable Long> profits = new ArrayList<>();
    for (int back = 11; back >= 0; back--) {
      profits.add(profit(rows, period.plusMonths(-back)));
    }
    return profits;
  }

  static @Nullable Long profit(Map<Period, HistoryRow> rows, Period period) {
    HistoryRow row = rows.get(period);
    return row == null ? null : row.profitFen();
  }

  private static Period first(Period period) {
    return period.plusMonths(1 - MONTHS);
  }

  private static TrendPoint point(HistoryRow row) {
    return new TrendPoint(
        row.period(), row.incomeFen(), row.costFen(), row.profitFen(), row.visitors());
  }

  private static TrendPoint plus(TrendPoint a, TrendPoint b) {
    return new TrendPoint(
        a.period,
        a.incomeFen + b.incomeFen,
        a.costFen + b.costFen,
        a.profitFen + b.profitFen,
        a.visitors + b.visitors);
  }
}
