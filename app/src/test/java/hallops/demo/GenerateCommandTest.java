package hallops.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hallops.demo.domain.DemoOptions;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class GenerateCommandTest {
  @Test
  void words_become_options() {
    DemoOptions options =
        GenerateCommand.options(
            List.of(
                "--seed",
                "5",
                "--scale",
                "full",
                "--months",
                "2026-11",
                "--bad-rows",
                "10",
                "--cities",
                "JY,HB"));

    assertThat(options.seed()).isEqualTo(5);
    assertThat(options.scale()).isEqualTo(1);
    assertThat(options.firstMonth()).isEqualTo(202611);
    assertThat(options.lastMonth()).isEqualTo(202611);
    assertThat(options.badRows()).isEqualTo(10);
    assertThat(options.cities()).containsExactlyInAnyOrder("JY", "HB");
  }

  @Test
  void months_outside_the_demo_are_refused() {
    assertThatThrownBy(() -> GenerateCommand.options(List.of("--months", "2024-01..2024-02")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2025-10");
  }

  @Test
  void a_wrong_option_is_named_on_the_console() {
    ByteArrayOutputStream console = new ByteArrayOutputStream();

    int code =
        GenerateCommand.run(
            List.of("/tmp/x", "--sead", "5"),
            new PrintStream(console, true, StandardCharsets.UTF_8));

    assertThat(code).isEqualTo(2);
    assertThat(console.toString(StandardCharsets.UTF_8)).contains("--sead");
  }
}
