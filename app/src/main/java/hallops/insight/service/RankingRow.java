package hallops.insight.service;

import hallops.insight.domain.HallFigures;
import hallops.insight.domain.Metric;
import hallops.insight.domain.ShortBoard;
import hallops.insight.domain.Standing;
import hallops.kernel.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One hall in the ranking.
///
/// @param place in the peer group, 1 = best; null = not ranked
/// @param gapFen profit − median profit of the peers
/// @param spark profits of twelve months, oldest first
/// @param topBoard the dearest short board's metric
/// @param exceptional a short board two interquartile ranges off: worth a look today
public record RankingRow(
    int hallId,
    String code,
    String name,
    String cityCode,
    String cityName,
    @Nullable String countyName,
    String tier,
    String location,
    String operationMode,
    @Nullable String director,
    boolean ranked,
    @Nullable String unrankedReason,
    PeerGroupView peers,
    @Nullable Integer place,
    @Nullable Integer provincePlace,
    @Nullable Double percentile,
    boolean smoothed,
    long incomeFen,
    long costFen,
    long profitFen,
    @Nullable Long gapFen,
    @Nullable Double profitMargin,
    @Nullable Long visitors,
    @Nullable String visitorSource,
    @Nullable Double incomePerAreaFen,
    @Nullable Double incomePerStaffFen,
    @Nullable Double incomePerVisitorFen,
    @Nullable Double salesPerVisitor,
    @Nullable Double rentToIncome,
    @Nullable Double labourToIncome,
    GrowthView growth,
    List<@Nullable Long> spark,
    @Nullable String topBoard,
    @Nullable Long topBoardFen,
    boolean exceptional) {

  static RankingRow of(
      Standing standing, Map<Period, hallops.insight.domain.Figures.HistoryRow> history) {
    HallFigures figures = standing.account().figures();
    var card = standing.card();
    var inputs = figures.inputs();
    Long median = standing.peerMedianFen();
    ShortBoard top =
        standing.shortBoards().stream()
            .filter(board -> board.metric().kind() == Metric.Kind.DRIVER && !board.recovering())
            .findFirst()
            .orElse(null);
    return new RankingRow(
        card.hallId(),
        card.code(),
        card.name(),
        card.cityCode(),
        card.cityName(),
        card.countyName(),
        card.tier(),
        card.location(),
        card.operationMode(),
        card.director(),
        figures.comparable(),
        standing.account().unrankedReason(),
        PeerGroupView.of(standing.peers()),
        standing.place(),
        standing.provincePlace(),
        PeerGroupView.round(standing.percentile()),
        standing.smoothed(),
        inputs.incomeFen(),
        inputs.costFen(),
        inputs.profitFen(),
        median == null ? null : inputs.profitFen() - median,
        figures.value(Metric.PROFIT_MARGIN),
        inputs.visitors(),
        standing.account().visitorSource(),
        figures.value(Metric.INCOME_PER_AREA),
        figures.value(Metric.INCOME_PER_STAFF),
        figures.value(Metric.INCOME_PER_VISITOR),
        figures.value(Metric.SALES_PER_VISITOR),
        figures.value(Metric.RENT_TO_INCOME),
        figures.value(Metric.LABOUR_TO_INCOME),
        GrowthView.of(figures.period(), month -> Histories.profit(history, month)),
        Histories.spark(history, figures.period()),
        top == null ? null : top.metric().column(),
        top == null ? null : top.worthFen(),
        standing.shortBoards().stream().anyMatch(ShortBoard::exceptional));
  }
}
