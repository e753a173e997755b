package hallops.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCellTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "=cmd|' /C calc'!A0",
        "+86 371",
        "-2+3",
        "@SUM(1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "＝1+1",
        "＠x"
      })
  void what_begins_like_a_formula_gets_an_apostrophe(String text) {
    assertThat(SafeCell.of(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "花园路营业厅", "a=b", "1-2", "'quoted"})
  void anything_else_stays(String text) {
    assertThat(SafeCell.of(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b", "a\nb"})
  void csv_fields_are_quoted_where_they_must_be(String text) {
    assertThat(SafeCell.csv(text)).isEqualTo('"' + text + '"');
    assertThat(SafeCell.csv("=\"x\"")).isEqualTo("\"'=\"\"x\"\"\"");
  }
}
