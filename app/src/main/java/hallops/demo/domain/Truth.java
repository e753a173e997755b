package hallops.demo.domain;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;

/// The truth table: what was planted where, and the sums of each month before anything was hidden.
final class Truth {
  static final String HEADER = "kind,subject,month,detail,right_value";

  /// One planted thing; month 0 where it holds always.
  record Planted(String kind, String subject, int month, String detail, String right)
      implements Comparable<Planted> {
    String csv() {
      return String.join(",", kind, subject, month == 0 ? "" : Months.text(month), detail, right);
    }

    @Override
    public int compareTo(Planted other) {
      return csv().compareTo(other.csv());
    }
  }

  /// True sums of a month in fen; `losing` counts halls whose true cost exceeds their expected
  /// income.
  record MonthSum(
      long incomeFen, long costFen, long visitors, long events, int halls, int losing) {}

  final ConcurrentSkipListSet<Planted> planted = new ConcurrentSkipListSet<>();
  final Map<Integer, MonthSum> months = new ConcurrentSkipListMap<>();

  void plant(String kind, String subject, int month, String detail, String right) {
    planted.add(new Planted(kind, subject, month, detail, right));
  }

  void plantHalls(Province province) {
    for (DemoHall hall : province.halls()) {
      if (hall.cause != Cause.NONE) {
        plant(
            "cause",
            hall.code,
            hall.cause.fromMonth,
            hall.cause.name().toLowerCase(java.util.Locale.ROOT),
            hall.cause.meaning);
      }
      if (hall.rentMissing) {
        plant(
            "no_rent_record",
            hall.code,
            0,
            hall.rentRowAbsent ? "no row" : "missing row",
            CostLines.yuan(Math.round(hall.rentIn(202610) * 100)));
      }
      if (hall.counterDrift > 0) {
        plant("drifting_counter", hall.code, VisitCount.FROM, "door counter drifts to +20 %", "");
      }
    }
    province.halls().stream()
        .filter(hall -> sameAsFirst(province, hall))
        .forEach(hall ->
            plant("identical_coordinates", hall.code, 0, hall.longitude + " " + hall.latitude, ""));
  }

  private static boolean sameAsFirst(Province province, DemoHall hall) {
    return province.halls().stream()
            .filter(other -> other.longitude == hall.longitude && other.latitude == hall.latitude)
            .count()
        >= 5;
  }

  String csv() {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    planted.forEach(one -> text.append(one.csv()).append('\n'));
    return text.toString();
  }

  String json(DemoOptions options) {
    StringBuilder text = new StringBuilder("{\n  \"seed\": ").append(options.seed());
    text.append(",\n  \"scale\": ").append(options.scale()).append(",\n  \"months\": [");
    String join = "\n";
    for (Map.Entry<Integer, MonthSum> month : months.entrySet()) {
      text.append(join).append(month(Months.text(month.getKey()), month.getValue()));
      join = ",\n";
    }
    text.append("\n  ],\n  \"planted\": [");
    join = "\n";
    for (Planted one : planted) {
      text.append(join)
          .append("    {\"kind\": \"")
          .append(one.kind)
          .append("\", \"subject\": \"")
          .append(one.subject);
      text.append("\", \"month\": \"")
          .append(one.month == 0 ? "" : Months.text(one.month))
          .append("\", \"detail\": \"");
      text.append(one.detail)
          .append("\", \"rightValue\": \"")
          .append(one.right.replace("\"", "\\\""))
          .append("\"}");
      join = ",\n";
    }
    return text.append("\n  ]\n}\n").toString();
  }

  private static String month(String month, MonthSum sum) {
    return "    {\"month\": \""
        + month
        + "\", \"incomeFen\": "
        + sum.incomeFen
        + ", \"costFen\": "
        + sum.costFen
        + ", \"visitors\": "
        + sum.visitors
        + ", \"orders\": "
        + sum.events
        + ", \"halls\": "
        + sum.halls
        + ", \"losing\": "
        + sum.losing
        + "}";
  }
}
