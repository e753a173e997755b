package hallops.demo.domain;

import java.util.Locale;

/// The cost lines of one hall and month, by the rules of the specification.
final class CostLines {
  static final String HEADER = "month,hall_code,cost_item,amount,source,reason";
  private final long seed;
  private final Table table;
  private String monthText = "";
  private String hallCode = "";

  /// Sum of what was written for the hall before overhead, and of all with overhead and missing
  /// rent, in fen.
  private long directFen;

  private long trueFen;

  CostLines(long seed, Table table) {
    this.seed = seed;
    this.table = table;
  }

  /// Writes the lines and gives the true cost in fen, with the rent that a file may hide.
  long write(DemoHall hall, MonthTotals totals) {
    Draw draw = Draw.of(seed, 12, hall.number, totals.month);
    monthText = Months.text(totals.month);
    hallCode = hall.code;
    directFen = 0;
    trueFen = 0;
    rent(hall, totals.month);
    people(hall, totals.month, draw);
    running(hall, totals, draw);
    small(hall, totals, draw);
    line("overhead", directFen * 0.06 / 100, "allocated", "");
    return trueFen;
  }

  private void rent(DemoHall hall, int month) {
    double rent = hall.rentIn(month);
    double owned = hall.ownership.equals("owned") ? 1 : hall.ownership.equals("mixed") ? 0.4 : 0;
    if (owned < 1) {
      rented(hall, rent * (1 - owned));
    }
    if (owned > 0) {
      line("imputed_rent", rent * owned, "estimated", "自有物业按周边租金估算");
    }
  }

  private void rented(DemoHall hall, double yuan) {
    if (!hall.rentMissing) {
      line("rent", yuan, "actual", "");
      return;
    }
    directFen += Math.round(yuan * 100);
    trueFen += Math.round(yuan * 100);
    if (!hall.rentRowAbsent) {
      table.row(monthText, hallCode, "rent", "", "missing", "租赁合同未归档");
    }
  }

  private void people(DemoHall hall, int month, Draw draw) {
    int staff = hall.staffIn(month);
    line("labour", staff * hall.labourPerHead * draw.lognormal(1, 0.02), "actual", "");
    line("it_training", staff * 180, "allocated", "");
    line("fit_out", hall.frontArea * hall.tier.fitOutPerSquareMetre / 60, "actual", "");
    line("equipment", hall.counters * 22_000 / 60.0, "actual", "");
  }

  private void running(DemoHall hall, MonthTotals totals, Draw draw) {
    double utilities = (9 * hall.frontArea + 600) * draw.lognormal(1, 0.05);
    boolean shared = hall.number % 7 == 0;
    boolean unread = draw.chance(0.03);
    String source = unread ? "estimated" : shared ? "allocated" : "actual";
    line("water", utilities * 0.12, shared ? "allocated" : "actual", "");
    line("electricity", utilities * 0.88, source, unread ? "电表未抄按上月估算" : "");
    int inYear = totals.month % 100;
    if (inYear >= 11 || inYear <= 3) {
      line("heating", 4 * hall.frontArea, shared ? "allocated" : "actual", "");
    }
    boolean large = hall.frontArea > 120;
    double contract = large ? 5200 : hall.tier == Tier.TOWNSHIP ? 400 : 1300;
    line("property", contract * 0.25, "actual", "");
    line("security", contract * 0.45, "actual", "");
    line("cleaning", contract * 0.30, "actual", "");
    double materials = 0.1 * totals.visitors[hall.index()] + 300;
    line("office", materials * 0.5, "actual", "");
    line("sim_card", materials * 0.2, "actual", "");
    line("marketing", materials * 0.3, "actual", "");
  }

  private void small(DemoHall hall, MonthTotals totals, Draw draw) {
    int[] quantity = totals.quantity[hall.index()];
    int handsets =
        quantity[Business.TERM_CONTRACT.ordinal()] + quantity[Business.TERM_GROUP.ordinal()];
    line("handset_subsidy", handsets * 6, "actual", "");
    line("access", quantity[Business.BB_NEW.ordinal()] * 4, "allocated", "");
    line("communication", 40 + 8 * hall.counters, "actual", "");
    boolean large = hall.tier == Tier.FLAGSHIP || hall.tier == Tier.STANDARD;
    if (large) {
      line("vehicle", hall.tier == Tier.FLAGSHIP ? 500 : 90, "allocated", "");
      line("travel", 60 * draw.unit(), "actual", "");
      line("hospitality", 50 * draw.unit(), "actual", "");
      if (totals.month % 3 == 0) {
        line("stock_write_down", 30 + 200 * draw.unit(), "actual", "");
      }
      if (hall.number % 3 == 0) {
        line("counter_rental_income", -2.5 * hall.frontArea, "actual", "");
      }
    }
  }

  private void line(String item, double yuan, String source, String reason) {
    long fen = Math.round(yuan * 100);
    if (fen == 0) {
      return;
    }
    directFen += fen;
    trueFen += fen;
    table.row(monthText, hallCode, item, yuan(fen), source, reason);
  }

  static String yuan(long fen) {
    return String.format(
        Locale.ROOT, "%s%d.%02d", fen < 0 ? "-" : "", Math.abs(fen) / 100, Math.abs(fen) % 100);
  }
}
