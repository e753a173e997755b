package hallops.lake.store;

import hallops.lake.RowAppender;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// Appends rows to a DuckDB table, turning each value into its column's type.
final class DuckAppender implements RowAppender, AutoCloseable {

  private final DuckDBAppender appender;
  private final List<ColumnType> types;
  private int column;
  private long rows;

  DuckAppender(
      DuckDBConnection connection,
      String catalog,
      String schema,
      String table,
      List<ColumnType> types)
      throws SQLException {
    this.appender = connection.createAppender(catalog, schema, table);
    this.types = types;
  }

  long rows() {
    return rows;
  }

  @Override
  public void beginRow() {
    column = 0;
    attempt(appender::beginRow);
  }

  @Override
  public void add(long value) {
    ColumnType type = next();
    attempt(() ->
        switch (type) {
          case INTEGER -> appender.append(Math.toIntExact(value));
          case BIGINT -> appender.append(value);
          case DOUBLE -> appender.append((double) value);
          case VARCHAR -> appender.append(Long.toString(value));
          case BOOLEAN, DATE, TIMESTAMP -> throw mismatch(type, "a number");
        });
  }

  @Override
  public void add(double value) {
    ColumnType type = next();
    attempt(() ->
        switch (type) {
          case DOUBLE -> appender.append(value);
          case INTEGER, BIGINT, VARCHAR, BOOLEAN, DATE, TIMESTAMP ->
              throw mismatch(type, "a fraction");
        });
  }

  @Override
  public void add(boolean value) {
    ColumnType type = next();
    attempt(() ->
        switch (type) {
          case BOOLEAN -> appender.append(value);
          case INTEGER, BIGINT, DOUBLE, VARCHAR, DATE, TIMESTAMP ->
              throw mismatch(type, "a truth value");
        });
  }

  @Override
  public void add(@Nullable String value) {
    if (value == null) {
      addNull();
      return;
    }
    ColumnType type = next();
    attempt(() ->
        switch (type) {
          case VARCHAR -> appender.append(value);
          case INTEGER, BIGINT, DOUBLE, BOOLEAN, DATE, TIMESTAMP -> throw mismatch(type, "a text");
        });
  }

  @Override
  public void add(@Nullable LocalDate value) {
    if (value == null) {
      addNull();
      return;
    }
    ColumnType type = next();
    attempt(() ->
        switch (type) {
          case DATE -> appender.append(value);
          case INTEGER, BIGINT, DOUBLE, VARCHAR, BOOLEAN, TIMESTAMP ->
              throw mismatch(type, "a day");
        });
  }

  @Override
  public void addNull() {
    next();
    attempt(appender::appendNull);
  }

  @Override
  public void endRow() {
    if (column != types.size()) {
      throw new IllegalStateException("row has " + column + " values, not " + types.size());
    }
    rows++;
    attempt(appender::endRow);
  }

  private ColumnType next() {
    if (column >= types.size()) {
      throw new IllegalStateException("row has more than " + types.size() + " values");
    }
    return types.get(column++);
  }

  private IllegalArgumentException mismatch(ColumnType type, String given) {
    return new IllegalArgumentException("column " + column + " is " + type + ", given " + given);
  }

  private interface Step {
    DuckDBAppender run() throws SQLException;
  }

  private static void attempt(Step step) {
    try {
      step.run();
    } catch (SQLException failure) {
      throw new IllegalStateException("row could not be appended", failure);
    }
  }

  @Override
  public void close() {
    try {
      appender.close();
    } catch (SQLException failure) {
      throw new IllegalStateException("rows could not be appended", failure);
    }
  }
}
