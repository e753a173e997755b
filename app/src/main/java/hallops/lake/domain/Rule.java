package hallops.lake.domain;

import java.util.List;

/// What a cell may hold.
public sealed interface Rule {

  /// @param most characters
  record Text(int most) implements Rule {}

  /// Local time, `2026-10-03 10:22:31`.
  record EventTime() implements Rule {}

  /// `2026-10-03`.
  record Day() implements Rule {}

  /// `2026-10`.
  record Month() implements Rule {}

  record Whole(long least, long most) implements Rule {}

  /// Yuan with at most two decimals.
  record Yuan() implements Rule {}

  /// A code of the list with this name.
  record Code(String list) implements Rule {}

  record Choice(List<String> values) implements Rule {
    public Choice {
      values = List.copyOf(values);
    }
  }
}
