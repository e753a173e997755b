package hallops.profit.domain;

import hallops.kernel.Period;
import java.util.Optional;
import java.util.Set;

/// Whether a hall may stand in a ranking. A hall without rent or labour would look cheap, a new one
/// weak: both are shown, with the reason, and not ranked.
public record Ranking(int rampMonths) {

  /// Why not; empty = ranked. Reasons are words for the screen to translate: `missing:rent`,
  /// `missing:labour`, `missing:imputed_rent`, `ramp`.
  public Optional<String> unrankedReason(HallFacts hall, Set<CostItem> known, Period month) {
    var premises = missingPremises(hall, known);
    if (premises.isPresent()) {
      return premises.map(item -> "missing:" + item.code());
    }
    if (!known.contains(CostItem.LABOUR)) {
      return Optional.of("missing:labour");
    }
    return isNew(hall, month) ? Optional.of("ramp") : Optional.empty();
  }

  private static Optional<CostItem> missingPremises(HallFacts hall, Set<CostItem> known) {
    boolean paid = known.contains(CostItem.RENT);
    boolean imputed = known.contains(CostItem.IMPUTED_RENT);
    return switch (hall.ownership()) {
      case OWNED -> imputed || paid ? Optional.empty() : Optional.of(CostItem.IMPUTED_RENT);
      case RENTED, MIXED -> paid ? Optional.empty() : Optional.of(CostItem.RENT);
      case UNKNOWN -> paid || imputed ? Optional.empty() : Optional.of(CostItem.RENT);
    };
  }

  private boolean isNew(HallFacts hall, Period month) {
    var opened = hall.openedOn();
    return opened != null && month.monthsSince(Period.of(opened)) < rampMonths;
  }
}
