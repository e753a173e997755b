package hallops.profit.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hallops.kernel.Period;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PricesTest {
  private static final LocalDate OLD = LocalDate.of(2025, 1, 1);
  private static final Period OCTOBER = new Period(2026, 10);

  @Test
  void the_most_specific_row_wins() {
    var book =
        new PriceBook(
            List.of(
                value("*", "*", OLD, 1), value("*", "standard", OLD, 2),
                value("ZZ", "*", OLD, 3), value("ZZ", "standard", OLD, 4)));

    assertThat(book.milliFen("ACT", "ZZ", "standard", OLD)).hasValue(4);
    assertThat(book.milliFen("ACT", "ZZ", "small", OLD)).hasValue(3);
    assertThat(book.milliFen("ACT", "KF", "standard", OLD)).hasValue(2);
    assertThat(book.milliFen("ACT", "KF", "small", OLD)).hasValue(1);
    assertThat(book.milliFen("PAY", "KF", "small", OLD)).isEmpty();
    assertThat(book.milliFen("ACT", "KF", "small", OLD.minusDays(1))).isEmpty();
  }

  @Test
  void a_row_that_is_not_yet_in_force_does_not_hide_the_wider_one() {
    var book =
        new PriceBook(
            List.of(value("*", "*", OLD, 1), value("ZZ", "*", LocalDate.of(2026, 10, 16), 3)));

    assertThat(book.milliFen("ACT", "ZZ", "small", LocalDate.of(2026, 10, 15))).hasValue(1);
    assertThat(book.milliFen("ACT", "ZZ", "small", LocalDate.of(2026, 10, 16))).hasValue(3);
  }

  @Test
  void two_values_for_one_day_are_refused() {
    var twice = List.of(value("*", "*", OLD, 1), value("*", "*", OLD, 2));
    assertThatThrownBy(() -> new PriceBook(twice)).hasMessageContaining("Two unit values");
  }

  @Test
  void a_price_change_in_mid_month_cuts_the_month_in_two() {
    var history = history(version(1, OLD, value("*", "*", OLD, 50), value("*", "*", day(16), 60)));

    assertThat(history.segments("ACT", "ZZ", "small", OCTOBER))
        .containsExactly(
            new PriceSegment(day(1), day(15), 50, 1), new PriceSegment(day(16), day(31), 60, 1));
  }

  @Test
  void a_later_approved_version_holds_from_its_effective_day() {
    var history =
        history(
            version(1, OLD, value("*", "*", OLD, 50)),
            version(2, day(11), value("*", "*", OLD, 55)));

    assertThat(history.segments("ACT", "ZZ", "small", OCTOBER))
        .containsExactly(
            new PriceSegment(day(1), day(10), 50, 1), new PriceSegment(day(11), day(31), 55, 2));
  }

  @Test
  void a_version_that_keeps_the_value_does_not_cut() {
    var history =
        history(
            version(1, OLD, value("*", "*", OLD, 50)),
            version(2, day(11), value("*", "*", OLD, 50)));

    assertThat(history.segments("ACT", "ZZ", "small", OCTOBER))
        .containsExactly(new PriceSegment(day(1), day(31), 50, 2));
  }

  @Test
  void a_correction_approved_later_reaches_back_to_its_effective_day() {
    var history =
        history(
            version(1, OLD, value("*", "*", OLD, 50)),
            version(2, day(20), value("*", "*", OLD, 55)),
            version(3, day(1), value("*", "*", OLD, 52)));

    assertThat(history.segments("ACT", "ZZ", "small", OCTOBER))
        .containsExactly(new PriceSegment(day(1), day(31), 52, 3));
  }

  @Test
  void days_before_any_version_have_no_segment() {
    var history = history(version(1, day(30), value("*", "*", OLD, 50)));

    assertThat(history.segments("ACT", "ZZ", "small", OCTOBER))
        .containsExactly(new PriceSegment(day(30), day(31), 50, 1));
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2026, 10, day);
  }

  private static UnitValue value(String city, String tier, LocalDate from, long milliFen) {
    return new UnitValue("ACT", city, tier, from, milliFen, "");
  }

  private static PriceHistory.Version version(long number, LocalDate from, UnitValue... values) {
    return new PriceHistory.Version(number, from, new PriceBook(List.of(values)));
  }

  private static PriceHistory history(PriceHistory.Version... versions) {
    return new PriceHistory(List.of(versions));
  }
}
