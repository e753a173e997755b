package hallops.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

  @Test
  void some_failures_are_free_then_the_wait_doubles_up_to_a_limit() {
    var rule = LoginThrottle.ACCOUNT_AND_ADDRESS;

    assertThat(rule.delayAfter(4)).isZero();
    assertThat(rule.delayAfter(5)).hasSeconds(1);
    assertThat(rule.delayAfter(6)).hasSeconds(2);
    assertThat(rule.delayAfter(10)).hasSeconds(32);
    assertThat(rule.delayAfter(14)).hasSeconds(512);
    assertThat(rule.delayAfter(15)).isEqualTo(Duration.ofMinutes(15));
    assertThat(rule.delayAfter(1_000_000)).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void a_guesser_elsewhere_does_not_slow_down_the_usual_counter() {
    assertThat(LoginThrottle.subjects("wang", "10.1.1.7", true))
        .extracting(LoginThrottle.Subject::key)
        .containsExactly("pair:wang@10.1.1.7", "address:10.1.1.7");
    assertThat(LoginThrottle.subjects("wang", "203.0.113.9", false))
        .extracting(LoginThrottle.Subject::key)
        .contains("account:wang");
  }

  @Test
  void an_hour_later_failures_are_forgotten() {
    Instant now = Instant.parse("2026-10-03T10:00:00Z");

    assertThat(LoginThrottle.counting(9, now.minusSeconds(3599), now)).isEqualTo(9);
    assertThat(LoginThrottle.counting(9, now.minusSeconds(3601), now)).isZero();
  }
}
