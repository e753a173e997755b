package hallops.demo.domain;

/// What a source sees of the true visitors: not everybody takes a ticket or is handled, and some
/// door counters count more and more too many, 2.5 points a month up to their full drift.
final class VisitCount {
  private static final double TICKET_RATE = 0.85;
  private static final double HANDLED_RATE = 0.65;
  static final int FROM = 202602;
  private static final double STEP = 0.025;

  private VisitCount() {}

  static double factor(DemoHall hall, int month) {
    return switch (hall.visitorSource) {
      case "ticket" -> TICKET_RATE;
      case "handled" -> HANDLED_RATE;
      default -> 1 + drift(hall, Months.between(FROM, month) + 1);
    };
  }

  private static double drift(DemoHall hall, int months) {
    return Math.clamp(STEP * months, 0, hall.counterDrift);
  }
}
