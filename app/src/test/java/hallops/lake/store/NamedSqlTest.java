package hallops.lake.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamedSqlTest {

  @Test
  void numbers_and_days_become_constants_and_texts_are_bound() {
    NamedSql ready =
        NamedSql.of(
            "select * from t where month = :month and day < :day and code = :code",
            Map.of("month", 202610, "day", LocalDate.of(2026, 10, 3), "code", "a' or 1=1 --"));

    assertThat(ready.text())
        .isEqualTo("select * from t where month = 202610 and day < date '2026-10-03' and code = ?");
    assertThat(ready.bound()).containsExactly("a' or 1=1 --");
  }

  @Test
  void lists_become_comma_separated() {
    NamedSql ready =
        NamedSql.of(
            "a in (:ids) and b in (:names)",
            Map.of("ids", List.of(1, 2), "names", List.of("x", "y")));

    assertThat(ready.text()).isEqualTo("a in (1, 2) and b in (?, ?)");
    assertThat(ready.bound()).containsExactly("x", "y");
  }

  @Test
  void quotes_comments_and_casts_are_left_alone() {
    String sql = "select ':a', \":b\", x::date -- :c\n, /* :d */ 1";

    assertThat(NamedSql.of(sql, Map.of()).text()).isEqualTo(sql);
  }

  @Test
  void a_missing_value_is_refused() {
    assertThatThrownBy(() -> NamedSql.of("select :a", Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no value for :a");
  }
}
