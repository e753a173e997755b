package hallops.profit.domain;

/// By what a shared cost is divided; the three weights add up to the whole.
public record PoolKey(BasisPoints staff, BasisPoints area, BasisPoints income) {
  public static final PoolKey OVERHEAD =
      new PoolKey(BasisPoints.percent(50), BasisPoints.percent(30), BasisPoints.percent(20));

  public PoolKey {
    if (staff.value() + area.value() + income.value() != BasisPoints.WHOLE) {
      throw new IllegalArgumentException("The weights of a key add up to the whole");
    }
  }
}
