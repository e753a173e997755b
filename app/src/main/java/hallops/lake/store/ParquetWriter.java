package hallops.lake.store;

import hallops.lake.LakeTable;
import hallops.lake.domain.TableShape;
import hallops.lake.domain.TableShapes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.DataFiles;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.Metrics;
import org.apache.iceberg.PartitionData;
import org.apache.iceberg.Table;
import org.apache.iceberg.types.Conversions;
import org.apache.iceberg.types.Type;

/// Writes one month's rows of a DuckDB table into one Parquet file of a lake table.
final class ParquetWriter {

  /// Planning looks at these: the partition, days, halls and the batch.
  private static final List<String> BOUNDED =
      List.of("month", "day", "hall_id", "import_id", "run_id");

  private final LakeCatalog catalog;

  ParquetWriter(LakeCatalog catalog) {
    this.catalog = catalog;
  }

  /// A location for a new file, its directory made.
  String newLocation(LakeTable table, int month, String batch) {
    String location =
        "%s%s/data/month=%d/%s-%s.parquet"
            .formatted(
                PortableFiles.SCHEME,
                table.sqlName(),
                month,
                batch,
                UUID.randomUUID().toString().substring(0, 8));
    try {
      Files.createDirectories(catalog.files().resolve(location).getParent());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return location;
  }

  /// @param from a DuckDB table (or query in brackets) with at least the lake table's columns
  /// @param where which of its rows, all of the given month
  DataFile write(
      Connection connection, LakeTable name, int month, String location, String from, String where)
      throws SQLException {
    TableShape shape = TableShapes.of(name);
    Path path = catalog.files().resolve(location);
    String columns =
        shape.columns().stream()
            .map(TableShape.Column::name)
            .map(SqlText::identifier)
            .collect(Collectors.joining(", "));
    DuckEngine.execute(
        connection,
        "copy (select %s from %s where %s order by %s) to %s (format parquet, compression zstd)"
            .formatted(
                columns,
                from,
                where,
                String.join(", ", shape.sortedBy()),
                SqlText.quote(path.toString())));
    return describe(connection, catalog.table(name), shape, month, location, path);
  }

  /// Counts and bounds come from DuckDB reading the footer back; no Hadoop classes needed.
  private static DataFile describe(
      Connection connection, Table table, TableShape shape, int month, String location, Path path)
      throws SQLException {
    List<String> bounded = BOUNDED.stream().filter(shape::has).toList();
    String select =
        bounded.stream()
            .map(column -> "min(" + column + "), max(" + column + ")")
            .collect(Collectors.joining(", "));
    Map<Integer, ByteBuffer> lower = new HashMap<>();
    Map<Integer, ByteBuffer> upper = new HashMap<>();
    long rows;
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "select count(*), %s from read_parquet(%s, hive_partitioning = false)"
                    .formatted(select, SqlText.quote(path.toString())))) {
      result.next();
      rows = result.getLong(1);
      int at = 2;
      for (String column : bounded) {
        int id = table.schema().findField(column).fieldId();
        Type type = table.schema().findType(id);
        bound(lower, id, type, result, at++);
        bound(upper, id, type, result, at++);
      }
    }
    PartitionData partition = new PartitionData(table.spec().partitionType());
    partition.set(0, month);
    return DataFiles.builder(table.spec())
        .withPath(location)
        .withFormat(FileFormat.PARQUET)
        .withFileSizeInBytes(path.toFile().length())
        .withPartition(partition)
        .withSortOrder(table.sortOrder())
        .withMetrics(new Metrics(rows, null, null, null, null, lower, upper))
        .build();
  }

  private static void bound(
      Map<Integer, ByteBuffer> bounds, int id, Type type, ResultSet result, int at)
      throws SQLException {
    Object value =
        switch (type.typeId()) {
          case INTEGER -> result.getInt(at);
          case LONG -> result.getLong(at);
          case DATE -> {
            LocalDate day = result.getObject(at, LocalDate.class);
            yield day == null ? null : Math.toIntExact(day.toEpochDay());
          }
          default -> throw new IllegalStateException("no bounds for " + type);
        };
    if (value != null && !result.wasNull()) {
      bounds.put(id, Conversions.toByteBuffer(type, value));
    }
  }
}
