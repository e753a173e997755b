package hallops.insight.service;

import hallops.insight.domain.Bridge;
import hallops.insight.domain.Figures.AccountedMonth;
import hallops.insight.domain.Figures.Feed;
import hallops.insight.domain.Figures.Statement;
import hallops.insight.domain.MonthTotal;
import hallops.insight.domain.Recognition;
import hallops.kernel.Period;
import hallops.kernel.Scope;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// 总览: everything in my scope on one page.
@Service
public class ShowOverview {

  private static final int LISTED = 8;
  private static final Statement NOTHING = new Statement(Map.of(), Map.of());

  private final Standings standings;
  private final Histories histories;
  private final RankHalls ranking;

  ShowOverview(Standings standings, Histories histories, RankHalls ranking) {
    this.standings = standings;
    this.histories = histories;
    this.ranking = ranking;
  }

  /// @param dataUntil the last day any feed reaches
  /// @param bridge null in the first month accounted
  /// @param unranked how many halls are not ranked, by reason
  public record Overview(
      Period period,
      String recognition,
      boolean wholeProvince,
      long runId,
      @Nullable LocalDate dataUntil,
      List<Figure> figures,
      List<Histories.TrendPoint> trend,
      List<CityFigures> cities,
      List<RankingRow> best,
      List<RankingRow> worst,
      @Nullable Bridge bridge,
      List<Feed> feeds,
      Map<String, Long> unranked,
      long halls,
      long lossMaking,
      long exceptional) {}

  /// @param name column of the SQL model `city_month`; money in fen
  public record Figure(
      String name,
      @Nullable Double value,
      @Nullable Double lastMonth,
      @Nullable Double lastYear,
      @Nullable Double fixedBase) {}

  public record CityFigures(
      String code,
      @Nullable String name,
      long halls,
      long lossMaking,
      long incomeFen,
      long profitFen,
      @Nullable Double profitMargin,
      @Nullable Double incomePerVisitorFen,
      @Nullable Long lastMonthProfitFen) {}

  private static final List<String> SHOWN =
      List.of(
          "profit_fen",
          "income_fen",
          "cost_fen",
          "controllable_profit_fen",
          "profit_margin",
          "visitors",
          "income_per_visitor",
          "sales_per_visitor",
          "income_per_area",
          "income_per_staff",
          "loss_halls");

  public Overview of(Question question) {
    Period period = standings.period(question.period());
    return standings.remembered(
        "overview",
        List.of(period, question.recognition()),
        () -> workOut(period, question.recognition()));
  }

  private Overview workOut(Period period, Recognition recognition) {
    List<RankingRow> rows = ranking.all(period, recognition);
    List<Feed> feeds = standings.figures().feeds(period);
    return new Overview(
        period,
        recognition.code(),
        Scope.current().seesEverything(),
        standings.run(period).runId(),
        feeds.stream()
            .map(Feed::lastDay)
            .filter(Objects::nonNull)
            .map(day -> (LocalDate) day)
            .max(Comparator.naturalOrder())
            .orElse(null),
        figures(period, recognition),
        histories.trend(period, recognition),
        cities(period, recognition),
        extremes(rows, true),
        extremes(rows, false),
        bridge(period, recognition),
        feeds,
        unranked(rows),
        rows.size(),
        rows.stream().filter(row -> row.profitFen() < 0).count(),
        rows.stream().filter(RankingRow::exceptional).count());
  }

  private List<Figure> figures(Period period, Recognition recognition) {
    MonthTotal now = total(period, recognition);
    MonthTotal month = total(period.plusMonths(-1), recognition);
    MonthTotal year = total(period.plusMonths(-12), recognition);
    MonthTotal base = total(GrowthView.fixedBase(period), recognition);
    return SHOWN.stream()
        .map(name ->
            new Figure(
                name, value(now, name), value(month, name), value(year, name), value(base, name)))
        .toList();
  }

  private @Nullable MonthTotal total(Period period, Recognition recognition) {
    return totals(period, recognition).stream()
        .filter(total -> total.cityCode() == null)
        .findFirst()
        .orElse(null);
  }

  private List<MonthTotal> totals(Period period, Recognition recognition) {
    boolean accounted =
        standings.months().stream().map(AccountedMonth::period).anyMatch(period::equals);
    return accounted
        ? standings.remembered(
            "totals",
            List.of(period, recognition),
            () -> standings.figures().totals(period, recognition))
        : List.of();
  }

  private static @Nullable Double value(@Nullable MonthTotal total, String name) {
    return total == null ? null : total.value(name);
  }

  private List<CityFigures> cities(Period period, Recognition recognition) {
    Map<String, Long> before =
        totals(period.plusMonths(-1), recognition).stream()
            .filter(total -> total.cityCode() != null)
            .collect(
                Collectors.toMap(
                    total -> String.valueOf(total.cityCode()), total -> total.whole("profit_fen")));
    return totals(period, recognition).stream()
        .filter(total -> total.cityCode() != null)
        .map(total -> city(total, before.get(String.valueOf(total.cityCode()))))
        .toList();
  }

  private static CityFigures city(MonthTotal total, @Nullable Long before) {
    return new CityFigures(
        String.valueOf(total.cityCode()),
        total.cityName(),
        total.whole("halls"),
        total.whole("loss_halls"),
        total.whole("income_fen"),
        total.whole("profit_fen"),
        total.value("profit_margin"),
        total.value("income_per_visitor"),
        before);
  }

  /// By distance from the median profit of the peers: the best of a tier of small halls may stand
  /// beside a flagship, and a bad site among its likes is not called the worst.
  private static List<RankingRow> extremes(List<RankingRow> rows, boolean best) {
    return rows.stream()
        .filter(row -> row.percentile() != null && row.gapFen() != null)
        .sorted(RankingSort.by(best ? "-gap" : "gap"))
        .limit(LISTED)
        .toList();
  }

  private @Nullable Bridge bridge(Period period, Recognition recognition) {
    Map<Period, Statement> statements =
        standings.figures().statements(period.plusMonths(-1), period, recognition, 0);
    Statement before = statements.get(period.plusMonths(-1));
    Statement now = statements.getOrDefault(period, NOTHING);
    return before == null
        ? null
        : Bridge.between(before.income(), before.cost(), now.income(), now.cost());
  }

  private static Map<String, Long> unranked(List<RankingRow> rows) {
    return rows.stream()
        .filter(row -> !row.ranked())
        .collect(
            Collectors.groupingBy(
                row -> row.unrankedReason() == null ? "unknown" : row.unrankedReason(),
                TreeMap::new,
                Collectors.counting()));
  }
}
