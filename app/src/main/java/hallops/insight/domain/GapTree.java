package hallops.insight.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why a hall's profit differs from the median profit of its peers: one driver after the other is
/// moved from the peers' median to the hall's own value, always in this order, and each part is
/// what that step changes. N visitors, q pieces sold per visitor, m mix of the pieces, u income per
/// piece, s income per visitor from services and publicity; `r` marks the reference:
/// 1. flow = (N − Nr) × (qr × Σ mr·ur + sr)
/// 2. conversion = N × (q − qr) × Σ mr·ur
/// 3. mix = N × q × Σ (m − mr)·ur + N × (s − sr)
/// 4. unit value = sale income − N × q × Σ m·ur
/// 5. rent, 6. labour = reference − own
/// 7. other = other costs, reference − own, plus what the medians of the parts leave open against
///    the median of the whole (shown apart as `medianRest`)
///
/// Flow is the site's effect, everything else the management's. Parts are whole fen and add up to
/// the gap exactly: the last part takes the rounding.
public record GapTree(
    long profitFen, long peerMedianFen, List<Part> parts, long otherCostFen, long medianRestFen) {

  public record Part(String driver, Effect effect, long fen) {}

  public GapTree {
    parts = List.copyOf(parts);
    if (parts.stream().mapToLong(Part::fen).sum() != profitFen - peerMedianFen) {
      throw new IllegalArgumentException("the parts of a gap must add up to it");
    }
  }

  public long gapFen() {
    return profitFen - peerMedianFen;
  }

  public long siteFen() {
    return sum(Effect.SITE);
  }

  public long managementFen() {
    return sum(Effect.MANAGEMENT);
  }

  private long sum(Effect effect) {
    return parts.stream().filter(part -> part.effect == effect).mapToLong(Part::fen).sum();
  }

  /// @return null when the hall's visitors or sales are unknown
  public static @Nullable GapTree of(HallFigures hall, ReferenceHall peers) {
    Long visitors = hall.inputs().visitors();
    Long pieces = hall.inputs().saleQuantity();
    if (visitors == null || visitors <= 0 || pieces == null) {
      return null;
    }
    double peerValue = peers.valuePerSaleFen();
    double atOwnMix = ownMixAtPeerValues(hall, peers, pieces);
    long flow =
        Math.round(
            (visitors - peers.visitors())
                * (peers.salesPerVisitor() * peerValue + peers.serviceValuePerVisitorFen()));
    long conversion = Math.round((pieces - visitors * peers.salesPerVisitor()) * peerValue);
    long mix =
        Math.round(
            atOwnMix
                - pieces * peerValue
                + hall.serviceIncomeFen()
                - visitors * peers.serviceValuePerVisitorFen());
    long unitValue = Math.round(hall.saleIncomeFen() - atOwnMix);
    long rent = Math.round(peers.rentFen()) - hall.inputs().rentFen();
    long labour = Math.round(peers.labourFen()) - hall.inputs().labourFen();
    long gap = hall.inputs().profitFen() - peers.profitFen();
    long other = gap - flow - conversion - mix - unitValue - rent - labour;
    long otherCost = Math.round(peers.otherCostFen()) - hall.inputs().otherCostFen();
    return new GapTree(
        hall.inputs().profitFen(),
        peers.profitFen(),
        List.of(
            new Part("flow", Effect.SITE, flow),
            new Part("conversion", Effect.MANAGEMENT, conversion),
            new Part("mix", Effect.MANAGEMENT, mix),
            new Part("unit_value", Effect.MANAGEMENT, unitValue),
            new Part("rent", Effect.MANAGEMENT, rent),
            new Part("labour", Effect.MANAGEMENT, labour),
            new Part("other", Effect.MANAGEMENT, other)),
        otherCost,
        other - otherCost);
  }

  /// Income from the pieces actually sold if each had brought the peers' median; an item's pieces
  /// that no peer sells count at the hall's own value.
  private static double ownMixAtPeerValues(HallFigures hall, ReferenceHall peers, long pieces) {
    long counted = 0;
    double income = 0;
    for (ItemFigures item : hall.items()) {
      if (item.sale() && item.pieces() > 0) {
        double own = (double) item.amountFen() / item.pieces();
        income += item.pieces() * peers.unitValueFen().getOrDefault(item.item(), own);
        counted += item.pieces();
      }
    }
    return counted == 0 ? 0 : income * pieces / counted;
  }
}
