package hallops.lake.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A statement with `:name` parameters, made ready for DuckDB.
///
/// Numbers, days and truth values are written into the text (they can't carry SQL), so that the
/// planner sees constants and skips whole files by month; texts are bound.
///
/// @param text with `?` for every bound value
/// @param bound the values to bind, in order
record NamedSql(String text, List<String> bound) {

  /// The statement's shape, the same for all values: what the gate judges and remembers.
  static String shape(String sql) {
    StringBuilder out = new StringBuilder();
    scan(sql, out, name -> out.append('?'));
    return out.toString();
  }

  /// @throws IllegalArgumentException if a parameter has no value
  static NamedSql of(String sql, Map<String, ?> params) {
    StringBuilder out = new StringBuilder();
    List<String> bound = new ArrayList<>();
    scan(
        sql,
        out,
        name -> {
          if (!params.containsKey(name)) {
            throw new IllegalArgumentException("no value for :" + name);
          }
          append(out, bound, params.get(name));
        });
    return new NamedSql(out.toString(), bound);
  }

  private static void append(StringBuilder out, List<String> bound, @Nullable Object value) {
    switch (value) {
      case null -> out.append("null");
      case Byte b -> out.append(b);
      case Short s -> out.append(s);
      case Integer i -> out.append(i);
      case Long l -> out.append(l);
      case Double d -> out.append("cast('").append(d).append("' as double)");
      case Boolean b -> out.append(b);
      case LocalDate day -> out.append("date '").append(day).append('\'');
      case int[] many -> append(out, bound, java.util.Arrays.stream(many).boxed().toList());
      case Collection<?> many -> {
        if (many.isEmpty()) {
          out.append("null");
        }
        String comma = "";
        for (Object one : many) {
          out.append(comma);
          append(out, bound, one);
          comma = ", ";
        }
      }
      default -> {
        out.append('?');
        bound.add(value.toString());
      }
    }
  }

  private interface OnParameter {
    void at(String name);
  }

  /// Copies SQL, leaving quoted text and comments alone, and calls back for each `:name`.
  private static void scan(String sql, StringBuilder out, OnParameter parameter) {
    int at = 0;
    while (at < sql.length()) {
      char c = sql.charAt(at);
      if (c == '\'' || c == '"') {
        at = copy(sql, out, at, end(sql, at + 1, String.valueOf(c)));
      } else if (sql.startsWith("--", at)) {
        at = copy(sql, out, at, end(sql, at, "\n"));
      } else if (sql.startsWith("/*", at)) {
        at = copy(sql, out, at, end(sql, at + 2, "*/"));
      } else if (sql.startsWith("::", at)) {
        at = copy(sql, out, at, at + 2);
      } else if (c == ':' && at + 1 < sql.length() && isStart(sql.charAt(at + 1))) {
        int stop = at + 1;
        while (stop < sql.length() && Character.isJavaIdentifierPart(sql.charAt(stop))) {
          stop++;
        }
        parameter.at(sql.substring(at + 1, stop));
        at = stop;
      } else {
        out.append(c);
        at++;
      }
    }
  }

  private static boolean isStart(char c) {
    return Character.isLetter(c) || c == '_';
  }

  private static int end(String sql, int from, String mark) {
    int found = sql.indexOf(mark, from);
    return found < 0 ? sql.length() : found + mark.length();
  }

  private static int copy(String sql, StringBuilder out, int from, int to) {
    out.append(sql, from, to);
    return to;
  }
}
