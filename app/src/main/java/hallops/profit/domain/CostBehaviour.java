package hallops.profit.domain;

/// How a cost item moves with visitors, for break-even.
public sealed interface CostBehaviour {
  /// The part of a cost that would not be there without the visitors.
  long variableFen(long amountFen, long visitors);

  record Fixed() implements CostBehaviour {
    @Override
    public long variableFen(long amountFen, long visitors) {
      return 0;
    }
  }

  record Variable() implements CostBehaviour {
    @Override
    public long variableFen(long amountFen, long visitors) {
      return amountFen;
    }
  }

  /// So much a visitor, but never more than the cost itself; the rest is fixed.
  record PerVisitor(long milliFen) implements CostBehaviour {
    @Override
    public long variableFen(long amountFen, long visitors) {
      long byVisitors = HalfUp.toFen(Math.multiplyExact(milliFen, visitors));
      return Math.min(Math.max(amountFen, 0), byVisitors);
    }
  }
}
