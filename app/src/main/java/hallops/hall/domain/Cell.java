package hallops.hall.domain;

import java.math.BigDecimal;

/// What the register holds for one attribute: a value, or the reason why there is none.
public sealed interface Cell {

  /// @param value String, Integer, BigDecimal, LocalDate or Money, as the attribute's type says
  record Known(Object value) implements Cell {

    @Override
    public boolean equals(Object other) {
      return other instanceof Known known
          && (value instanceof BigDecimal mine && known.value instanceof BigDecimal theirs
              ? mine.compareTo(theirs) == 0
              : value.equals(known.value));
    }

    @Override
    public int hashCode() {
      return value instanceof BigDecimal number
          ? number.stripTrailingZeros().hashCode()
          : value.hashCode();
    }
  }

  /// @param words more than the code says; needed for `other`, else empty
  record Unknown(UnknownReason reason, String words) implements Cell {

    /// The stored form: `refused`, `other 图纸丢失`.
    public String text() {
      return words.isEmpty() ? reason.code() : reason.code() + " " + words;
    }

    public static Unknown ofText(String text) {
      int space = text.indexOf(' ');
      return space < 0
          ? new Unknown(UnknownReason.find(text).orElseThrow(), "")
          : new Unknown(
              UnknownReason.find(text.substring(0, space)).orElseThrow(),
              text.substring(space + 1));
    }
  }
}
