package hallops.profit.domain;

import org.jspecify.annotations.Nullable;

/// What a hall's month comes to. Sums of ledger lines, and what follows from them.
public record HallMonth(
    int hall,
    long incomeExpectedFen,
    long incomeDeferredFen,
    long sevenItemIncomeFen,
    long saleIncomeFen,
    long costFen,
    long controllableCostFen,
    long variableCostFen,
    long visitors,
    String visitorSource,
    long saleQuantity,
    long saleCustomers,
    @Nullable String unrankedReason) {

  public long profitExpectedFen() {
    return incomeExpectedFen - costFen;
  }

  public long profitDeferredFen() {
    return incomeDeferredFen - costFen;
  }

  public long controllableProfitFen() {
    return incomeExpectedFen - controllableCostFen;
  }

  public long fixedCostFen() {
    return costFen - variableCostFen;
  }

  public boolean ranked() {
    return unrankedReason == null;
  }

  public BreakEven breakEven() {
    return new BreakEven(incomeExpectedFen, variableCostFen, fixedCostFen(), visitors);
  }
}
