package hallops.profit.domain;

import java.util.Locale;

/// How arriving customers were counted, the best first. Only the door counter counts; the others
/// are estimates.
public enum VisitSource {
  DOOR_COUNTER,
  TICKET,
  HANDLED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static VisitSource ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  public long visitors(long counted, VisitRates rates) {
    return switch (this) {
      case DOOR_COUNTER -> counted;
      case TICKET -> HalfUp.divide(counted * BasisPoints.WHOLE, rates.ticket().value());
      case HANDLED -> HalfUp.divide(counted * BasisPoints.WHOLE, rates.handled().value());
    };
  }
}
