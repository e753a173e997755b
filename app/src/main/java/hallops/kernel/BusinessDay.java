package hallops.kernel;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/// The day a hall books to: it closes at 24:00 in Shanghai, whatever the server's own zone.
public record BusinessDay(LocalDate date) {

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  public static BusinessDay today(Clock clock) {
    return new BusinessDay(LocalDate.now(clock.withZone(ZONE)));
  }

  public Period period() {
    return Period.of(date);
  }
}
