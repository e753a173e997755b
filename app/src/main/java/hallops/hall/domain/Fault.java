package hallops.hall.domain;

import java.util.List;

/// One thing wrong with one column.
public record Fault(String column, FaultKind kind, List<String> arguments) {

  public static Fault of(String column, FaultKind kind, Object... arguments) {
    return new Fault(column, kind, List.of(arguments).stream().map(Object::toString).toList());
  }

  /// The sentence for a person, without the column's name.
  public String sentence(boolean chinese) {
    String template = chinese ? kind.chinese() : kind.english();
    return template.formatted(arguments.toArray());
  }
}
