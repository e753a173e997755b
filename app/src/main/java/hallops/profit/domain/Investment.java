package hallops.profit.domain;

import hallops.kernel.Period;
import org.jspecify.annotations.Nullable;

/// Money spent once on a hall and written off month by month, straight line.
///
/// @param item fit-out or equipment
/// @param leaseEnd the last month of the lease, if there is one: fit-out does not outlive it
public record Investment(
    CostItem item, Period inServiceFrom, long amountFen, @Nullable Period leaseEnd) {
  public Investment {
    if (!item.isDepreciation()) {
      throw new IllegalArgumentException("Only fit-out and equipment are written off");
    }
  }

  public long fenIn(Period month, WriteOff rule) {
    long base = amountFen;
    int months = rule.equipmentMonths();
    if (item == CostItem.FIT_OUT) {
      months = fitOutMonths(rule.fitOutMonths());
    } else {
      base -= rule.residual().of(amountFen);
    }
    return Spread.over(base, months, month.monthsSince(inServiceFrom));
  }

  private int fitOutMonths(int most) {
    if (leaseEnd == null) {
      return most;
    }
    return Math.max(1, Math.min(most, leaseEnd.monthsSince(inServiceFrom) + 1));
  }

  /// How long things last: fit-out at most so many months, equipment so many with a residual value.
  public record WriteOff(int fitOutMonths, int equipmentMonths, BasisPoints residual) {}
}
