package hallops.lake.domain;

import java.util.List;

/// A column of a file that people send.
///
/// @param name the header's name
/// @param chinese the header's Chinese name, accepted as well
/// @param aliases still other names
public record FileColumn(
    String name,
    String chinese,
    List<String> aliases,
    Rule rule,
    boolean required,
    String example) {

  public FileColumn {
    aliases = List.copyOf(aliases);
  }

  boolean isCalled(String header) {
    return name.equalsIgnoreCase(header)
        || chinese.equals(header)
        || aliases.stream().anyMatch(alias -> alias.equalsIgnoreCase(header));
  }
}
