package hallops.demo.domain;

/// A door counter that counts more and more too many: 2.5 points a month up to its full drift.
final class DriftingCounter {
  static final int FROM = 202602;
  private static final double STEP = 0.025;

  private DriftingCounter() {}

  static double factor(DemoHall hall, int month) {
    int months = Months.between(FROM, month) + 1;
    return hall.counterDrift == 0 || months <= 0
        ? 1
        : 1 + Math.min(hall.counterDrift, STEP * months);
  }
}
