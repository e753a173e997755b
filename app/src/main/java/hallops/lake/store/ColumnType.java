package hallops.lake.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What an appender must turn a value into.
enum ColumnType {
  INTEGER,
  BIGINT,
  DOUBLE,
  VARCHAR,
  BOOLEAN,
  DATE,
  TIMESTAMP;

  /// The types of a table's columns, in order.
  static List<ColumnType> of(Connection connection, String catalog, String table)
      throws SQLException {
    List<ColumnType> types = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            select data_type from duckdb_columns()
            where database_name = ? and table_name = ?
            order by column_index
            """)) {
      statement.setString(1, catalog);
      statement.setString(2, table);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          types.add(ColumnType.valueOf(rows.getString(1).toUpperCase(Locale.ROOT)));
        }
      }
    }
    return types;
  }
}
