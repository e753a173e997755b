package hallops.profit.domain;

import java.util.OptionalDouble;

/// Months until what was spent to open a hall has come back: (fit-out + equipment + opening cost) ÷
/// average month of (virtual profit + depreciation). Empty when nothing comes back.
public record Payback(long investedFen, long profitFen, long depreciationFen, int months) {
  public OptionalDouble inMonths() {
    long returned = profitFen + depreciationFen;
    if (months <= 0 || returned <= 0 || investedFen <= 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of((double) investedFen * months / returned);
  }
}
