package hallops.lake.store;

import java.util.Collection;
import java.util.stream.Collectors;

/// Literals and identifiers in DuckDB's words. Parameters bind; this is for file lists and names of
/// our own, which can't.
final class SqlText {

  private SqlText() {}

  static String quote(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  static String identifier(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  static String list(Collection<String> texts) {
    return texts.stream().map(SqlText::quote).collect(Collectors.joining(", ", "[", "]"));
  }
}
