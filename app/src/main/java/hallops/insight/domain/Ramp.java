package hallops.insight.domain;

import hallops.kernel.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A new hall is shown but not ranked in its first six months, the month of opening being the
/// first.
public final class Ramp {

  public static final int MONTHS = 6;

  private Ramp() {}

  public static boolean isNew(@Nullable LocalDate openedOn, Period period) {
    if (openedOn == null) {
      return false;
    }
    int age = period.monthsSince(Period.of(openedOn));
    return age >= 0 && age < MONTHS;
  }
}
