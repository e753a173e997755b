package hallops.insight.service;

import hallops.insight.domain.Figures.HistoryRow;
import hallops.insight.domain.Recognition;
import hallops.kernel.Paged;
import hallops.kernel.Period;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/// 厅店排名: the halls in scope, each placed among its likes all over the province.
@Service
public class RankHalls {

  private static final int MOST = 200;

  private final Standings standings;
  private final Histories histories;

  RankHalls(Standings standings, Histories histories) {
    this.standings = standings;
    this.histories = histories;
  }

  /// @param totals of all rows that passed the filter, not of the page
  public record Ranking(Period period, String recognition, Totals totals, Paged<RankingRow> page) {}

  public record Totals(
      long halls, long ranked, long lossMaking, long incomeFen, long costFen, long profitFen) {}

  /// @param sort see {@link RankingSort}
  /// @param page from 1
  public Ranking page(RankingQuestion question, String sort, int page, int size) {
    Period period = standings.period(question.question().period());
    List<RankingRow> rows = rows(question, sort);
    int length = Math.clamp(size, 1, MOST);
    int from = (int) Math.min(rows.size(), (Math.max(1, page) - 1L) * length);
    List<RankingRow> shown = rows.subList(from, Math.min(rows.size(), from + length));
    return new Ranking(
        period,
        question.question().recognition().code(),
        totals(rows),
        new Paged<>(shown, rows.size(), Math.max(1, page), length));
  }

  List<RankingRow> rows(RankingQuestion question, String sort) {
    Period period = standings.period(question.question().period());
    return all(period, question.question().recognition()).stream()
        .filter(question::accepts)
        .sorted(RankingSort.by(sort))
        .toList();
  }

  List<RankingRow> all(Period period, Recognition recognition) {
    return standings.remembered(
        "ranking",
        List.of(period, recognition),
        () -> {
          Map<Integer, Map<Period, HistoryRow>> history = histories.ofHalls(period, recognition);
          return standings.of(period, recognition).values().stream()
              .map(standing ->
                  RankingRow.of(standing, history.getOrDefault(standing.card().hallId(), Map.of())))
              .toList();
        });
  }

  static Totals totals(List<RankingRow> rows) {
    return new Totals(
        rows.size(),
        rows.stream().filter(RankingRow::ranked).count(),
        rows.stream().filter(row -> row.profitFen() < 0).count(),
        rows.stream().mapToLong(RankingRow::incomeFen).sum(),
        rows.stream().mapToLong(RankingRow::costFen).sum(),
        rows.stream().mapToLong(RankingRow::profitFen).sum());
  }
}
