package hallops.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// An amount of yuan, held as whole fen (1 yuan = 100 fen).
public record Money(long fen) implements Comparable<Money> {

  public static final Money ZERO = new Money(0);

  /// @throws ArithmeticException if `yuan` has more than two decimals or is too large
  public static Money ofYuan(BigDecimal yuan) {
    return new Money(yuan.movePointRight(2).setScale(0, RoundingMode.UNNECESSARY).longValueExact());
  }

  /// Rounds milli-fen (1/1000 fen) half up, away from zero at the half, to whole fen.
  public static Money ofMilliFen(long milliFen) {
    long whole = milliFen / 1000;
    long rest = milliFen % 1000;
    return new Money(rest >= 500 ? whole + 1 : rest <= -500 ? whole - 1 : whole);
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(fen, other.fen));
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(fen, other.fen));
  }

  public BigDecimal yuan() {
    return BigDecimal.valueOf(fen, 2);
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(fen, other.fen);
  }

  @Override
  public String toString() {
    return yuan().toPlainString();
  }
}
