package hallops.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hallops.kernel.Problem;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

  private final PasswordPolicy policy =
      new PasswordPolicy(
          Set.of("1qaz2wsx3edc", "correcthorsebatterystaple"),
          Set.of("password", "yidong", "qwertyuiop", "hello"));

  @ParameterizedTest
  @CsvSource({
    "short1234, too-short",
    "1qaz2wsx3edc, common",
    "1QAZ2wsx3EDC, common",
    "correcthorsebatterystaple, common",
    "password2026, common",
    "P@ssw0rd!!2026, common",
    "2026!!yidong, common",
    "hellohello12, common",
    "12345678901, predictable",
    "9876543210, predictable",
    "abcdefghijkl, predictable",
    "aaaaaaaaaaaa, predictable",
    "abcdeabcdeabcde, predictable",
    "13812345678, predictable",
    "41010119900307123X, predictable",
    "wangxm-at-the-counter, personal",
    "E10086-2026-ok, personal"
  })
  void a_guessable_password_is_refused_with_the_reason(String password, String reason) {
    assertThatThrownBy(() -> policy.check(password, "wangxm", "王小明", "E10086"))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.extras()).containsEntry("reason", reason));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "seven quiet lamps",
        "k7mw-3pxt-9hqd-2vna",
        "春眠不觉晓处处闻啼鸟",
        "tQ4!vz81Lm",
        "passwordless future"
      })
  void a_long_or_random_one_is_welcome_whatever_characters_it_has(String password) {
    policy.check(password, "wangxm", "王小明", "");
  }

  @Test
  void nobody_hashes_a_megabyte() {
    assertThatThrownBy(() -> policy.check("ab1".repeat(100), "x"))
        .hasMessageContaining("at most 128");
  }
}
