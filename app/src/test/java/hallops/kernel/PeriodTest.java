package hallops.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PeriodTest {

  @Test
  void a_period_is_written_and_numbered_as_year_and_month() {
    Period october = Period.parse("2026-10");

    assertThat(october.number()).isEqualTo(202610);
    assertThat(Period.ofNumber(202610)).isEqualTo(october);
    assertThat(october).hasToString("2026-10");
    assertThat(october.plusMonths(3)).isEqualTo(new Period(2027, 1));
    assertThat(new Period(2027, 1).monthsSince(october)).isEqualTo(3);
  }

  @Test
  void what_is_no_month_is_refused() {
    assertThatThrownBy(() -> Period.parse("2026-13")).hasMessageContaining("2026-13");
    assertThatThrownBy(() -> new Period(2026, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_business_day_ends_at_midnight_in_shanghai() {
    Clock evening = Clock.fixed(Instant.parse("2026-10-31T15:59:59Z"), ZoneOffset.UTC);
    Clock midnight = Clock.fixed(Instant.parse("2026-10-31T16:00:00Z"), ZoneOffset.UTC);

    assertThat(BusinessDay.today(evening).period()).isEqualTo(new Period(2026, 10));
    assertThat(BusinessDay.today(midnight).period()).isEqualTo(new Period(2026, 11));
  }

  @Test
  void a_place_contains_itself_and_what_is_below_it_only() {
    OrgPath city = new OrgPath("ha.ly");

    assertThat(city.contains(new OrgPath("ha.ly"))).isTrue();
    assertThat(city.contains(new OrgPath("ha.ly.ly01.h00001"))).isTrue();
    assertThat(city.contains(new OrgPath("ha.lyx"))).isFalse();
    assertThat(city.contains(new OrgPath("ha"))).isFalse();
    assertThatThrownBy(() -> new OrgPath("ha.ly'; drop"))
        .hasMessageContaining("not an organisation path");
  }
}
