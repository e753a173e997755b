package hallops.lake.domain;

import hallops.lake.LakeTable;
import java.util.List;

/// The columns of a lake table, in order, and how its files are sorted.
///
/// Field ids in Iceberg are the positions from 1: append columns, never move or remove one.
///
/// @param sortedBy columns that rows are sorted by within a file, so that row groups can be skipped
public record TableShape(LakeTable table, List<Column> columns, List<String> sortedBy) {

  /// What a column holds.
  public enum Type {
    INTEGER,
    BIGINT,
    DOUBLE,
    VARCHAR,
    BOOLEAN,
    DATE,
    TIMESTAMP
  }

  /// @param doc unit and meaning, kept in the table itself
  public record Column(String name, Type type, String doc) {}

  public TableShape {
    columns = List.copyOf(columns);
    sortedBy = List.copyOf(sortedBy);
  }

  public Column column(String name) {
    return columns.stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(table.sqlName() + " has no " + name));
  }

  public boolean has(String name) {
    return columns.stream().anyMatch(column -> column.name().equals(name));
  }
}
