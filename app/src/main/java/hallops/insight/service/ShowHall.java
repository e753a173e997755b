package hallops.insight.service;

import hallops.insight.InsightProblem;
import hallops.insight.domain.Bridge;
import hallops.insight.domain.Figures.HeatCell;
import hallops.insight.domain.Figures.Statement;
import hallops.insight.domain.GapTree;
import hallops.insight.domain.HallCard;
import hallops.insight.domain.HallFigures;
import hallops.insight.domain.Metric;
import hallops.insight.domain.PeerStatistics;
import hallops.insight.domain.Recognition;
import hallops.insight.domain.ReferenceHall;
import hallops.insight.domain.ShortBoard;
import hallops.insight.domain.Standing;
import hallops.kernel.Period;
import hallops.kernel.Problem;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// 单厅: what one hall earns and costs, where it stands, and why.
@Service
public class ShowHall {

  private static final Statement NOTHING = new Statement(Map.of(), Map.of());

  private final Standings standings;
  private final Histories histories;

  ShowHall(Standings standings, Histories histories) {
    this.standings = standings;
    this.histories = histories;
  }

  /// @param gapTree null when visitors or sales are unknown, or fewer than 5 peers
  /// @param bridge against the month before, null in the first
  public record HallPage(
      Period period,
      String recognition,
      long runId,
      HallCard card,
      RankingRow row,
      @Nullable Long breakEvenVisitors,
      @Nullable Double safetyMargin,
      Statement statement,
      @Nullable Bridge bridge,
      List<Histories.TrendPoint> trend,
      List<StructureItem> structure,
      List<HeatCell> heat,
      List<Board> shortBoards,
      @Nullable Gap gapTree,
      List<Band> bands) {}

  /// @param share of the hall's income
  /// @param peerShare median share among the peers; null when there are too few
  public record StructureItem(
      String item,
      long amountFen,
      long pieces,
      @Nullable Double share,
      @Nullable Double peerShare) {}

  /// @param effect site or management
  public record Board(
      String metric,
      String kind,
      String effect,
      double value,
      double median,
      double percentile,
      int lowMonths,
      boolean severe,
      boolean exceptional,
      boolean recovering,
      @Nullable Double gap,
      @Nullable Long worthFen) {}

  public record Gap(
      long profitFen,
      long peerMedianFen,
      long gapFen,
      long siteFen,
      long managementFen,
      List<GapTree.Part> parts,
      long otherCostFen,
      long medianRestFen) {}

  /// Where a value lies among the peers; quantiles are null when there are too few of them.
  public record Band(
      String metric,
      String kind,
      boolean higherIsBetter,
      @Nullable Double value,
      @Nullable Double percentile,
      int size,
      @Nullable Double p10,
      @Nullable Double p25,
      @Nullable Double median,
      @Nullable Double p75,
      @Nullable Double p90) {}

  public HallPage of(int hallId, Question question) {
    if (!standings.cards().containsKey(hallId)) {
      throw notFound(hallId);
    }
    Period period = standings.period(question.period());
    return standings.remembered(
        "hall",
        List.of(hallId, period, question.recognition()),
        () -> workOut(hallId, period, question.recognition()));
  }

  /// @param code a hall's code
  public HallPage of(String code, Question question) {
    return standings.cards().values().stream()
        .filter(card -> card.code().equals(code))
        .findFirst()
        .map(card -> of(card.hallId(), question))
        .orElseThrow(() -> notFound(code));
  }

  private static Problem notFound(Object hall) {
    return new Problem(
        InsightProblem.HALL_NOT_FOUND, "There is no hall " + hall + " in your scope.");
  }

  private HallPage workOut(int hallId, Period period, Recognition recognition) {
    Standing standing = standings.of(period, recognition).get(hallId);
    if (standing == null) {
      throw new Problem(InsightProblem.NO_ACCOUNT, "The hall has no account for " + period + ".");
    }
    HallFigures figures = standing.account().figures();
    PeerStatistics peers = standing.peers();
    Map<Period, Statement> statements =
        standings.figures().statements(period.plusMonths(-1), period, recognition, hallId);
    return new HallPage(
        period,
        recognition.code(),
        standing.account().runId(),
        standing.card(),
        RankingRow.of(
            standing, histories.ofHalls(period, recognition).getOrDefault(hallId, Map.of())),
        standing.account().breakEvenVisitors(),
        standing.account().safetyMargin(),
        statements.getOrDefault(period, NOTHING),
        bridge(statements, period),
        histories.trendOf(hallId, period, recognition),
        structure(figures, peers),
        standings.figures().heat(hallId, period),
        standing.shortBoards().stream().map(ShowHall::board).toList(),
        gap(figures, peers),
        Arrays.stream(Metric.values()).map(metric -> band(metric, figures, peers)).toList());
  }

  private static @Nullable Bridge bridge(Map<Period, Statement> statements, Period period) {
    Statement before = statements.get(period.plusMonths(-1));
    Statement now = statements.get(period);
    return before == null || now == null
        ? null
        : Bridge.between(before.income(), before.cost(), now.income(), now.cost());
  }

  private static List<StructureItem> structure(HallFigures figures, PeerStatistics peers) {
    long income = figures.inputs().incomeFen();
    ReferenceHall reference = peers.reference();
    return figures.items().stream()
        .map(item ->
            new StructureItem(
                item.item(),
                item.amountFen(),
                item.pieces(),
                income <= 0 ? null : (double) item.amountFen() / income,
                peers.size() < Standing.FEW ? null : reference.itemShare().get(item.item())))
        .sorted(Comparator.comparingLong(item -> -item.amountFen()))
        .toList();
  }

  private static Board board(ShortBoard board) {
    return new Board(
        board.metric().column(),
        lower(board.metric().kind()),
        lower(board.metric().effect()),
        board.value(),
        board.median(),
        board.percentile(),
        board.lowMonths(),
        board.severe(),
        board.exceptional(),
        board.recovering(),
        board.gap(),
        board.worthFen());
  }

  private static @Nullable Gap gap(HallFigures figures, PeerStatistics peers) {
    GapTree tree = peers.size() < Standing.FEW ? null : GapTree.of(figures, peers.reference());
    return tree == null
        ? null
        : new Gap(
            tree.profitFen(),
            tree.peerMedianFen(),
            tree.gapFen(),
            tree.siteFen(),
            tree.managementFen(),
            tree.parts(),
            tree.otherCostFen(),
            tree.medianRestFen());
  }

  private static Band band(Metric metric, HallFigures figures, PeerStatistics peers) {
    var distribution = peers.of(metric);
    var percentile = peers.percentile(figures, metric);
    return new Band(
        metric.column(),
        lower(metric.kind()),
        metric.direction() == hallops.insight.domain.Direction.HIGHER_IS_BETTER,
        figures.value(metric),
        percentile.isPresent() ? percentile.getAsDouble() : null,
        distribution.size(),
        quantile(distribution, 0.10),
        quantile(distribution, 0.25),
        quantile(distribution, 0.50),
        quantile(distribution, 0.75),
        quantile(distribution, 0.90));
  }

  private static @Nullable Double quantile(
      hallops.insight.domain.Distribution distribution, double q) {
    var value = distribution.quantile(q);
    return distribution.size() < Standing.FEW || value.isEmpty() ? null : value.getAsDouble();
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(java.util.Locale.ROOT);
  }
}
