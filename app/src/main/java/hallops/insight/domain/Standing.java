package hallops.insight.domain;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Where a hall stands in a month, by profit.
///
/// @param place 1 = best of its peer group; null when not ranked or the group is too small
/// @param percentile 0 worst to 100 best among its peers
/// @param smoothed the place comes from the mean of three months, because one month jumped
/// @param peerMedianFen median profit of the group; null when fewer than 5 halls are in it
/// @param shortBoards the dearest first
public record Standing(
    HallCard card,
    HallAccount account,
    PeerStatistics peers,
    @Nullable Integer place,
    @Nullable Integer provincePlace,
    @Nullable Double percentile,
    boolean smoothed,
    @Nullable Long peerMedianFen,
    List<ShortBoard> shortBoards) {

  /// Under this a median would give single halls away.
  public static final int FEW = 5;

  /// @param months oldest first, the month asked for last, at most three
  public static Standing of(
      HallCard card, HallAccount account, List<ShortBoards.Month> months, PeerBoard board) {
    HallFigures now = account.figures();
    PeerStatistics peers = months.getLast().peers();
    Distribution profits = peers.of(Metric.PROFIT);
    Long median = peers.size() < FEW ? null : Math.round(profits.median().orElse(0));
    if (!now.comparable()) {
      return new Standing(card, account, peers, null, null, null, false, median, List.of());
    }
    Double[] percentiles =
        months.stream()
            .map(month -> boxed(month.peers().percentile(month.hall(), Metric.PROFIT)))
            .toArray(Double[]::new);
    boolean smoothed = Smoothing.unsteady(percentiles);
    double value =
        smoothed
            ? Smoothing.mean(
                months.stream().mapToDouble(month -> month.hall().inputs().profitFen()).toArray())
            : now.inputs().profitFen();
    Direction direction = Metric.PROFIT.direction();
    return new Standing(
        card,
        account,
        peers,
        peers.tooSmall() ? null : profits.rank(value, direction),
        board.provinceProfit().rank(value, direction),
        peers.tooSmall() ? null : boxed(profits.percentile(value, direction)),
        smoothed,
        median,
        ShortBoards.of(months));
  }

  private static @Nullable Double boxed(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}
