package hallops.lake.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Decides whether a statement may run in a session, by DuckDB's own parse of it: one query, which
/// reads nothing but the session's views (and its own common table expressions). Functions that
/// read files or settings, other schemas and file names in `from` do not pass.
final class SqlGate {

  private static final int REMEMBERED = 500;
  private static final Pattern PLAIN_NAME = Pattern.compile("[a-z_][a-z0-9_]*");
  private static final Pattern SYSTEM_NAME =
      Pattern.compile("(duckdb|pg|pragma|sqlite|information)_.*");
  private static final Set<String> TABLE_FUNCTIONS = Set.of("unnest", "range", "generate_series");
  private static final Pattern FUNCTIONS_REFUSED =
      Pattern.compile(
          "(read|write|parquet|duckdb|pragma|pg|json_serialize|json_execute|json_deserialize|query"
              + "|sql_auto)_.*|query|glob|getenv|current_setting|getvariable|nextval|currval"
              + "|sniff_csv|.*scan.*|which_secret|json_serialize_sql|get_current_.*"
              + "|in_search_path|txid_current");
  private static final Set<String> NODES =
      Set.of("SELECT_NODE", "SET_OPERATION_NODE", "RECURSIVE_CTE_NODE", "CTE_NODE");
  private static final Set<String> REFERENCES_REFUSED =
      Set.of("SHOW_REF", "COLUMN_DATA", "BOUND_TABLE_REF", "DELIM_GET", "PIVOT");

  private final Set<String> views;
  private final JsonMapper json = JsonMapper.shared();
  private final Map<String, Set<String>> passed =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Set<String>> eldest) {
              return size() > REMEMBERED;
            }
          });

  SqlGate(Set<String> views) {
    this.views = Set.copyOf(views);
  }

  /// @param sql with `?` for parameters
  /// @return the session's views it reads
  /// @throws IllegalArgumentException if it may not run
  Set<String> check(Connection connection, String sql) throws SQLException {
    Set<String> known = passed.get(sql);
    if (known != null) {
      return known;
    }
    JsonNode tree = parse(connection, sql);
    if (tree.path("error").asBoolean(true)) {
      throw refused(tree.path("error_message").asString("not a query"));
    }
    if (tree.path("statements").size() != 1) {
      throw refused("one statement at a time");
    }
    Set<String> own = new HashSet<>();
    collectOwnNames(tree, own);
    Set<String> read = new TreeSet<>();
    walk(tree, own, read);
    passed.put(sql, read);
    return read;
  }

  private JsonNode parse(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select cast(json_serialize_sql(cast(? as varchar)) as varchar)")) {
      statement.setString(1, sql);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return json.readTree(rows.getString(1));
      }
    }
  }

  private void collectOwnNames(JsonNode node, Set<String> own) {
    JsonNode entries = node.path("cte_map").path("map");
    for (JsonNode entry : entries) {
      String name = entry.path("key").asString().toLowerCase(Locale.ROOT);
      if (!PLAIN_NAME.matcher(name).matches() || SYSTEM_NAME.matcher(name).matches()) {
        throw refused("a common table expression may not be called " + name);
      }
      own.add(name);
    }
    for (JsonNode child : node) {
      collectOwnNames(child, own);
    }
  }

  private void walk(JsonNode node, Set<String> own, Set<String> read) {
    String type = node.path("type").asString("");
    if (type.endsWith("_NODE") && !NODES.contains(type)) {
      throw refused("only queries may run here, not " + type);
    }
    if (REFERENCES_REFUSED.contains(type)) {
      throw refused(type + " may not be read");
    }
    if (type.equals("BASE_TABLE")) {
      table(node, own, read);
    }
    if (type.equals("TABLE_FUNCTION")) {
      String name = functionName(node.path("function"));
      if (!TABLE_FUNCTIONS.contains(name)) {
        throw refused("function " + name + " may not be read");
      }
    } else if (node.has("function_name")) {
      String name = functionName(node);
      if (!TABLE_FUNCTIONS.contains(name) && FUNCTIONS_REFUSED.matcher(name).matches()) {
        throw refused("function " + name + " may not be called");
      }
    }
    for (JsonNode child : node) {
      walk(child, own, read);
    }
  }

  private void table(JsonNode node, Set<String> own, Set<String> read) {
    String name = node.path("table_name").asString("").toLowerCase(Locale.ROOT);
    boolean qualified =
        !node.path("schema_name").asString("").isEmpty()
            || !node.path("catalog_name").asString("").isEmpty()
            || node.path("qualified_name").path("path").size() > 1;
    if (qualified || !(views.contains(name) || own.contains(name))) {
      throw refused("table " + name + " may not be read");
    }
    if (views.contains(name)) {
      read.add(name);
    }
  }

  private static String functionName(JsonNode function) {
    return function.path("function_name").asString("").toLowerCase(Locale.ROOT);
  }

  private static IllegalArgumentException refused(String why) {
    return new IllegalArgumentException("refused by the lake: " + why);
  }
}
