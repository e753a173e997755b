package hallops.profit.domain;

/// A share in ten-thousandths: 40 % is 4000. Whole numbers, so that shares add up exactly.
public record BasisPoints(int value) {
  public static final int WHOLE = 10_000;
  public static final BasisPoints NONE = new BasisPoints(0);

  public BasisPoints {
    if (value < 0 || value > WHOLE) {
      throw new IllegalArgumentException("A share lies between 0 and 10000: " + value);
    }
  }

  public static BasisPoints percent(int percent) {
    return new BasisPoints(percent * 100);
  }

  /// This share of an amount in any whole unit, half away from zero.
  public long of(long amount) {
    return HalfUp.divide(Math.multiplyExact(amount, value), WHOLE);
  }

  public boolean isNone() {
    return value == 0;
  }
}
