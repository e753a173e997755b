package hallops.lake;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/// A DuckDB connection whose tables are views already cut to the scope it was opened in; SQL given
/// to it can't reach files or tables beyond those views. Not thread-safe; close it.
///
/// Views: the tables of {@link LakeTable} by their names, the cubes `volume_by_day` and
/// `visit_by_half_hour`, the dimensions `hall` and `business_type`.
public interface LakeSession extends AutoCloseable {

  /// @param sql one query with `:name` parameters
  <T extends @Nullable Object> List<T> query(
      String sql, Map<String, ?> params, RowMapper<T> mapper);

  /// Reads a large answer chunk by chunk without holding it: for dense arrays and exports.
  void stream(String sql, Map<String, ?> params, RowMapper<?> consumer);

  /// Reads a large answer in columns, the fastest road into dense arrays: no object per row or
  /// value.
  void chunks(String sql, Map<String, ?> params, Consumer<Chunk> consumer);

  @Override
  void close();

  /// Some rows of an answer, column by column; valid only while the consumer is called.
  interface Chunk {

    int rows();

    boolean isNull(int column, int row);

    /// @param column from 0; any integer type
    long longAt(int column, int row);

    double doubleAt(int column, int row);

    String textAt(int column, int row);

    /// Days since 1970-01-01 of a `date` column.
    int epochDayAt(int column, int row);
  }
}
