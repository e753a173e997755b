package hallops.lake;

import java.util.List;
import java.util.Map;
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

  @Override
  void close();
}
