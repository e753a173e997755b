package hallops.profit.domain;

import hallops.kernel.Period;
import java.util.Optional;
import java.util.Set;

/// Estimates a cost that no file brought: a fixed part plus so much per square metre, member of
/// staff, counter and visitor, in certain months of the year only (heating: November to March).
///
/// @param perVisitorMilliFen milli-fen, the others fen
/// @param months calendar months; empty means all
public record LinearEstimate(
    CostItem item,
    long fixedFen,
    long perSquareMetreFen,
    long perStaffFen,
    long perCounterFen,
    long perVisitorMilliFen,
    Set<Integer> months) {
  public LinearEstimate {
    months = Set.copyOf(months);
  }

  public boolean holdsIn(Period month) {
    return months.isEmpty() || months.contains(month.month());
  }

  /// Empty where the hall's register does not know a measure the estimate needs.
  public Optional<Long> amountFen(HallFacts hall, long visitors) {
    if (lacks(perSquareMetreFen, hall.frontAreaTenths())
        || lacks(perStaffFen, hall.staffTenths())
        || lacks(perCounterFen, hall.counters())) {
      return Optional.empty();
    }
    long tenths =
        perSquareMetreFen * known(hall.frontAreaTenths()) + perStaffFen * known(hall.staffTenths());
    return Optional.of(
        fixedFen
            + HalfUp.divide(tenths, 10)
            + perCounterFen * known(hall.counters())
            + HalfUp.toFen(perVisitorMilliFen * visitors));
  }

  private static boolean lacks(long rate, long measure) {
    return rate != 0 && measure == HallFacts.UNKNOWN;
  }

  private static long known(long measure) {
    return measure == HallFacts.UNKNOWN ? 0 : measure;
  }
}
