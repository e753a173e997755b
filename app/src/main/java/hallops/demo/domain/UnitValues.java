package hallops.demo.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Unit comparable values of the demo with two price changes: the commission of an activation rises
/// on 2026-03-16 (big cities pay 5 yuan more, townships 3 less), that of a handset falls on
/// 2026-07-01. Values are milli-fen per unit: a piece, or a fen of the amount.
final class UnitValues {
  static final LocalDate BEGIN = LocalDate.of(2025, 1, 1);
  static final LocalDate ACTIVATION_RISE = LocalDate.of(2026, 3, 16);
  static final LocalDate HANDSET_CUT = LocalDate.of(2026, 7, 1);
  static final int PUBLICITY_MILLI_FEN = 60_000;

  private static final double[][] ACTIVATION = {{88, 95}, {50, 55}, {41, 45}, {34.5, 37.5}};
  private static final double[][] HANDSET = {{98, 85}, {63, 55}, {90, 78}};
  private static final double[] VALUE_ADDED = {4, 9, 3, 8, 12};

  /// One line of the price file.
  record Line(
      String business, String city, String tier, LocalDate from, String value, String note) {}

  private UnitValues() {}

  static long milliFen(Business business, City city, Tier tier, LocalDate day) {
    if (business.isPayment()) {
      return 10;
    }
    if (business.isCard()) {
      return 20;
    }
    return Math.round(yuan(business, city.isBig(), tier == Tier.TOWNSHIP, day) * 100_000);
  }

  private static double yuan(Business business, boolean big, boolean township, LocalDate day) {
    if (business.isActivation()) {
      double base = ACTIVATION[business.ordinal()][day.isBefore(ACTIVATION_RISE) ? 0 : 1];
      return base + (big ? 5 : 0) - (township ? 3 : 0);
    }
    if (business.isHandset()) {
      int row = business.ordinal() - Business.TERM_CONTRACT.ordinal();
      return HANDSET[row][day.isBefore(HANDSET_CUT) ? 0 : 1];
    }
    if (business.isValueAdded()) {
      return VALUE_ADDED[business.ordinal() - Business.VAS_DATA.ordinal()];
    }
    return switch (business) {
      case BB_NEW -> 90;
      case UPG_PLAN -> 30;
      default -> business.isQuery() ? 0.4 : 2.2;
    };
  }

  static List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (Business business : Business.ALL) {
      lines.addAll(lines(business));
    }
    lines.add(new Line("PUBLICITY", "*", "*", BEGIN, "0.6", "元/到厅客户"));
    return lines;
  }

  private static List<Line> lines(Business business) {
    if (business.isPayment() || business.isCard()) {
      return List.of(
          new Line(business.name(), "*", "*", BEGIN, business.isCard() ? "0.02" : "0.01", "元/元"));
    }
    List<Line> lines = new ArrayList<>();
    for (LocalDate from : dates(business)) {
      lines.add(line(business, "*", "*", from));
      if (business.isActivation()) {
        lines.add(line(business, "*", "township", from));
        for (String city : List.of("ZZ", "LY")) {
          lines.add(line(business, city, "*", from));
          lines.add(line(business, city, "township", from));
        }
      }
    }
    return lines;
  }

  private static List<LocalDate> dates(Business business) {
    return business.isActivation()
        ? List.of(BEGIN, ACTIVATION_RISE)
        : business.isHandset() ? List.of(BEGIN, HANDSET_CUT) : List.of(BEGIN);
  }

  private static Line line(Business business, String city, String tier, LocalDate from) {
    double value = yuan(business, !city.equals("*"), tier.equals("township"), from);
    String text = value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    return new Line(
        business.name(), city, tier, from, text, business.isActivation() ? "元/户" : "元/笔");
  }
}
