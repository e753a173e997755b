package hallops.demo.domain;

import java.time.LocalDate;

/// One hall as it truly is. The register file shows less: what [HallGaps] hides is known here.
final class DemoHall {
  int number;
  String code = "";
  String name = "";
  City city;
  County county;
  String areaCode = "";
  Tier tier;
  String channelType = "";
  String locationType = "";
  String areaForm = "";
  String ownership = "";
  String operationMode = "";
  String status = "normal";
  LocalDate openedOn;
  LocalDate closedOn = LocalDate.MAX;
  LocalDate leaseStart;
  LocalDate leaseEnd;
  String director = "";
  double longitude;
  double latitude;

  /// Square metres with one decimal.
  double frontArea;

  double buildingArea;
  double visitorsPerDay;
  double skill;
  double rentPerSquareMetre;
  double labourPerHead;
  int counters;
  int staff;
  int marketCycle;
  double yearlyTrend;
  String visitorSource = "";
  double counterDrift;
  boolean rentMissing;
  boolean rentRowAbsent;
  boolean orderLevel;
  Cause cause = Cause.NONE;

  DemoHall(City city, County county, Tier tier) {
    this.city = city;
    this.county = county;
    this.tier = tier;
    this.openedOn = LocalDate.EPOCH;
    this.leaseStart = LocalDate.EPOCH;
    this.leaseEnd = LocalDate.EPOCH;
  }

  int index() {
    return number - 1;
  }

  boolean isOpen(LocalDate day) {
    return !day.isBefore(openedOn) && day.isBefore(closedOn);
  }

  boolean isOpenIn(int month) {
    LocalDate first = Months.first(month);
    return openedOn.isBefore(first.plusMonths(1)) && closedOn.isAfter(first);
  }

  /// True mean flow against the yearly mean, from the cause, the trend and the months since
  /// opening.
  double flowFactor(int month) {
    double ramp =
        Math.min(1, 0.55 + 0.08 * Math.max(0, Months.between(Months.of(openedOn), month)));
    return ramp * (1 + yearlyTrend * Months.between(202604, month) / 12.0);
  }

  int staffIn(int month) {
    return cause == Cause.OVERSTAFFED && cause.acts(month) ? 2 * staff + 1 : staff;
  }

  double skillIn(int month) {
    return cause == Cause.LOW_CONVERSION && cause.acts(month) ? 0.5 * skill : skill;
  }

  /// Contract rent of a month in yuan for the whole front area, or what owned premises would cost.
  double rentIn(int month) {
    double base = rentPerSquareMetre * frontArea;
    return cause == Cause.RENT_SPIKE && cause.acts(month) ? 3 * base : base;
  }

  boolean nurses(int month) {
    return cause == Cause.NURSED_CARDS && cause.acts(month);
  }
}
