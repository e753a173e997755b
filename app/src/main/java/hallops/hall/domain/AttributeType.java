package hallops.hall.domain;

import hallops.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How the text of an attribute is read and written.
public sealed interface AttributeType {

  Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,12}(,\\d{3})*|\\d*)(\\.\\d+)?");

  Reading read(String text);

  /// The stored and exported form; reading it again gives the same value.
  String write(Object value);

  record Text(int longest) implements AttributeType {

    @Override
    public Reading read(String text) {
      if (text.codePointCount(0, text.length()) > longest) {
        return new Reading.Bad(FaultKind.TOO_LONG, longest);
      }
      if (text.codePoints().anyMatch(Character::isISOControl)) {
        return new Reading.Bad(FaultKind.UNPRINTABLE);
      }
      return new Reading.Good(text);
    }

    @Override
    public String write(Object value) {
      return (String) value;
    }
  }

  /// One of a closed list of codes; the Chinese words of the list are accepted too.
  ///
  /// @param words code → Chinese, in display order
  record Choice(Map<String, String> words) implements AttributeType {

    static Choice of(String... codesAndWords) {
      Map<String, String> words = new java.util.LinkedHashMap<>();
      for (int i = 0; i < codesAndWords.length; i += 2) {
        words.put(codesAndWords[i], codesAndWords[i + 1]);
      }
      return new Choice(words);
    }

    public List<String> codes() {
      return List.copyOf(words.keySet());
    }

    @Override
    public Reading read(String text) {
      String code = text.toLowerCase(Locale.ROOT);
      if (words.containsKey(code)) {
        return new Reading.Good(code);
      }
      return words.entrySet().stream()
          .filter(entry -> entry.getValue().equals(text))
          .map(entry -> (Reading) new Reading.Good(entry.getKey()))
          .findFirst()
          .orElseGet(
              () -> new Reading.Bad(FaultKind.NOT_IN_LIST, text, String.join("/", words.values())));
    }

    @Override
    public String write(Object value) {
      return (String) value;
    }
  }

  record Count(int largest) implements AttributeType {

    @Override
    public Reading read(String text) {
      return switch (number(text, 0, BigDecimal.ZERO, BigDecimal.valueOf(largest))) {
        case Reading.Good good -> new Reading.Good(((BigDecimal) good.value()).intValueExact());
        case Reading.Bad bad -> bad;
      };
    }

    @Override
    public String write(Object value) {
      return value.toString();
    }
  }

  record Decimal(int decimals, BigDecimal smallest, BigDecimal largest) implements AttributeType {

    @Override
    public Reading read(String text) {
      return number(text, decimals, smallest, largest);
    }

    @Override
    public String write(Object value) {
      return ((BigDecimal) value).stripTrailingZeros().toPlainString();
    }
  }

  /// Written in yuan.
  record Yuan(BigDecimal largest) implements AttributeType {

    @Override
    public Reading read(String text) {
      return switch (number(text, 2, BigDecimal.ZERO, largest)) {
        case Reading.Good good -> new Reading.Good(Money.ofYuan((BigDecimal) good.value()));
        case Reading.Bad bad -> bad;
      };
    }

    @Override
    public String write(Object value) {
      return ((Money) value).yuan().toPlainString();
    }
  }

  record Day() implements AttributeType {

    private static final Pattern LOOSE =
        Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[T ]00:00(?::00)?)?");

    @Override
    public Reading read(String text) {
      Matcher loose = LOOSE.matcher(text);
      try {
        if (loose.matches()) {
          LocalDate day =
              LocalDate.parse(
                  "%s-%02d-%02d"
                      .formatted(
                          loose.group(1),
                          Integer.parseInt(loose.group(2)),
                          Integer.parseInt(loose.group(3))));
          if (day.getYear() >= 1949 && day.getYear() <= 2100) {
            return new Reading.Good(day);
          }
        }
        return new Reading.Bad(FaultKind.NOT_A_DAY, text);
      } catch (DateTimeParseException noSuchDay) {
        return new Reading.Bad(FaultKind.NOT_A_DAY, text);
      }
    }

    @Override
    public String write(Object value) {
      return value.toString();
    }
  }

  private static Reading number(
      String text, int decimals, BigDecimal smallest, BigDecimal largest) {
    if (text.length() > 30
        || !NUMBER.matcher(text).matches()
        || text.chars().noneMatch(Character::isDigit)) {
      return new Reading.Bad(FaultKind.NOT_A_NUMBER, text);
    }
    BigDecimal value = new BigDecimal(text.replace(",", ""));
    if (value.stripTrailingZeros().scale() > decimals) {
      return new Reading.Bad(FaultKind.TOO_PRECISE, text, decimals);
    }
    if (value.compareTo(smallest) < 0 || value.compareTo(largest) > 0) {
      return new Reading.Bad(
          FaultKind.OUT_OF_RANGE, text, smallest.toPlainString(), largest.toPlainString());
    }
    return new Reading.Good(value.setScale(decimals, java.math.RoundingMode.UNNECESSARY));
  }
}
