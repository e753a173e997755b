package hallops.demo.domain;

import java.util.List;

/// The ways a planted row can be wrong: which column, and with what.
enum BadRow {
  UNKNOWN_HALL("hall_code", 2, "H99999"),
  BAD_DATE("event_time", 1, "2026-13-41 10:00:00"),
  BAD_QUANTITY("quantity", 4, "3x"),
  DUPLICATE("event_id", 0, ""),
  UNKNOWN_BUSINESS("business_code", 3, "ACT_GOLD"),
  BAD_AMOUNT("amount", 5, "12.345.6"),
  EMPTY_HALL("hall_code", 2, ""),
  FORMULA("amount", 5, "=1+1"),
  OTHER_CENTURY("event_time", 1, "2126-11-03 09:30:00"),
  UNKNOWN_CHANNEL("channel", 7, "carrier_pigeon");

  final String column;
  private final int index;
  private final String wrong;

  BadRow(String column, int index, String wrong) {
    this.column = column;
    this.index = index;
    this.wrong = wrong;
  }

  /// The lines to write instead of the good one; a duplicate is the good line twice.
  List<String> instead(String line) {
    if (this == DUPLICATE) {
      return List.of(line, line);
    }
    String[] fields = line.split(",", -1);
    fields[index] = wrong;
    return List.of(String.join(",", fields));
  }

  String right(String line) {
    return line.split(",", -1)[index];
  }

  String wrong(String line) {
    return this == DUPLICATE ? right(line) : wrong;
  }
}
