package hallops.demo.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/// Months as whole numbers yyyymm.
final class Months {
  private Months() {}

  static int of(LocalDate day) {
    return day.getYear() * 100 + day.getMonthValue();
  }

  static LocalDate first(int month) {
    return LocalDate.of(month / 100, month % 100, 1);
  }

  static int length(int month) {
    return first(month).lengthOfMonth();
  }

  static int plus(int month, int months) {
    int at = month / 100 * 12 + month % 100 - 1 + months;
    return at / 12 * 100 + at % 12 + 1;
  }

  static int between(int from, int to) {
    return (to / 100 - from / 100) * 12 + to % 100 - from % 100;
  }

  static List<Integer> range(int from, int to) {
    return IntStream.rangeClosed(0, between(from, to)).mapToObj(i -> plus(from, i)).toList();
  }

  /// "2026-10".
  static String text(int month) {
    return month / 100 + (month % 100 < 10 ? "-0" : "-") + month % 100;
  }
}
