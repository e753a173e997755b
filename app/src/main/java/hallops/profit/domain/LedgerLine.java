package hallops.profit.domain;

import hallops.kernel.Period;
import hallops.offer.Item;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One line of a hall's month: the smallest thing that is rounded. Everything above is a sum of
/// lines, everything below is exact in milli-fen.
public sealed interface LedgerLine {
  /// Dense index of the hall.
  int hall();

  long amountFen();

  /// quantity × unit value. `source` says where the quantity comes from: `volume`, `retention`,
  /// `claw_back`, `split_in`, `split_out`, or the visit source.
  ///
  /// @param origin the month of the sale where it is another one
  record Income(
      int hall,
      Item item,
      String business,
      Mode mode,
      long quantity,
      long unitMilliFen,
      long amountFen,
      String source,
      @Nullable Period origin,
      long priceVersion,
      LocalDate start,
      LocalDate end)
      implements LedgerLine {}

  /// @param variableFen the part that moves with visitors
  record Cost(
      int hall,
      CostItem item,
      long amountFen,
      CostSource source,
      @Nullable String reason,
      boolean controllable,
      long variableFen)
      implements LedgerLine {}
}
