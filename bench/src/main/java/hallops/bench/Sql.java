package hallops.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// A plain JDBC connection to a rival, with unchecked errors.
final class Sql implements AutoCloseable {
  private final Connection connection;

  private Sql(Connection connection) {
    this.connection = connection;
  }

  /// DuckDB as it comes: in memory, all processors.
  static Sql duckdb() {
    return open("jdbc:duckdb:", null, null);
  }

  static Sql open(
      String url,
      @org.jspecify.annotations.Nullable String user,
      @org.jspecify.annotations.Nullable String password) {
    try {
      return new Sql(
          user == null
              ? DriverManager.getConnection(url)
              : DriverManager.getConnection(url, user, password));
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  Connection connection() {
    return connection;
  }

  void run(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(sql, failure);
    }
  }

  /// The one number that a query answers.
  long number(String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getBigDecimal(1).longValue();
    } catch (SQLException failure) {
      throw new IllegalStateException(sql, failure);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
