package hallops.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/// A natural month, which is also the billing period (账期).
public record Period(int year, int month) implements Comparable<Period> {

  public Period {
    if (year < 1900 || year > 9999 || month < 1 || month > 12) {
      throw new IllegalArgumentException("not a month: " + year + "-" + month);
    }
  }

  public static Period of(LocalDate day) {
    return new Period(day.getYear(), day.getMonthValue());
  }

  /// @param number year × 100 + month, e.g. 202610
  public static Period ofNumber(int number) {
    return new Period(number / 100, number % 100);
  }

  /// @param text `2026-10`
  @JsonCreator
  public static Period parse(String text) {
    try {
      YearMonth parsed = YearMonth.parse(text);
      return new Period(parsed.getYear(), parsed.getMonthValue());
    } catch (DateTimeParseException notAMonth) {
      throw new IllegalArgumentException("not a month (yyyy-MM): " + text, notAMonth);
    }
  }

  public int number() {
    return year * 100 + month;
  }

  public LocalDate firstDay() {
    return LocalDate.of(year, month, 1);
  }

  public LocalDate lastDay() {
    return YearMonth.of(year, month).atEndOfMonth();
  }

  public int days() {
    return YearMonth.of(year, month).lengthOfMonth();
  }

  public Period plusMonths(int months) {
    YearMonth moved = YearMonth.of(year, month).plusMonths(months);
    return new Period(moved.getYear(), moved.getMonthValue());
  }

  /// Whole months from `earlier` to this one; negative if `earlier` is later.
  public int monthsSince(Period earlier) {
    return (year - earlier.year) * 12 + month - earlier.month;
  }

  @Override
  public int compareTo(Period other) {
    return Integer.compare(number(), other.number());
  }

  @Override
  @JsonValue
  public String toString() {
    return "%04d-%02d".formatted(year, month);
  }
}
