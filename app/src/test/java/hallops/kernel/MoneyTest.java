package hallops.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyTest {

  @Test
  void milli_fen_round_half_up_away_from_zero() {
    assertThat(Money.ofMilliFen(1_499)).isEqualTo(new Money(1));
    assertThat(Money.ofMilliFen(1_500)).isEqualTo(new Money(2));
    assertThat(Money.ofMilliFen(-1_499)).isEqualTo(new Money(-1));
    assertThat(Money.ofMilliFen(-1_500)).isEqualTo(new Money(-2));
  }

  @Test
  void yuan_with_more_than_two_decimals_are_refused() {
    assertThat(Money.ofYuan(new BigDecimal("12.30"))).isEqualTo(new Money(1230));
    assertThatThrownBy(() -> Money.ofYuan(new BigDecimal("0.001")))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void sums_that_overflow_are_errors() {
    assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1)))
        .isInstanceOf(ArithmeticException.class);
  }
}
