package hallops.lake.store;

import hallops.lake.LakeTable;
import hallops.lake.domain.TableShape;
import hallops.lake.domain.TableShapes;
import hallops.platform.DatabaseAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.SortOrder;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.jdbc.JdbcCatalog;
import org.apache.iceberg.mapping.MappingUtil;
import org.apache.iceberg.mapping.NameMappingParser;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;

/// The Iceberg tables of the lake. This process is their only writer: a table is loaded once and
/// changes only through the lock of its name.
final class LakeCatalog implements AutoCloseable {

  private static final Namespace NAMESPACE = Namespace.of("lake");

  private final JdbcCatalog catalog;
  private final PortableFiles files;
  private final Map<LakeTable, Table> tables = new EnumMap<>(LakeTable.class);
  private final Map<LakeTable, ReentrantLock> locks = new EnumMap<>(LakeTable.class);

  LakeCatalog(Path dataDir, DatabaseAccess database) {
    try {
      Files.createDirectories(dataDir.resolve("lake"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    files = new PortableFiles(dataDir.resolve("lake"));
    catalog = new JdbcCatalog(properties -> files, null, false);
    catalog.initialize(
        "hallops",
        Map.of(
            "uri",
            database.url() + (database.url().contains("?") ? "&" : "?") + "currentSchema=lake",
            "jdbc.user",
            database.user(),
            "jdbc.password",
            database.password(),
            "jdbc.schema-version",
            "V1",
            "clients",
            "2",
            "warehouse",
            "lake:"));
    if (!catalog.namespaceExists(NAMESPACE)) {
      catalog.createNamespace(NAMESPACE, Map.of());
    }
    for (LakeTable name : LakeTable.values()) {
      tables.put(name, load(TableShapes.of(name)));
      locks.put(name, new ReentrantLock());
    }
  }

  private Table load(TableShape shape) {
    TableIdentifier name = TableIdentifier.of(NAMESPACE, shape.table().sqlName());
    if (catalog.tableExists(name)) {
      return catalog.loadTable(name);
    }
    Schema schema = schema(shape);
    SortOrder.Builder order = SortOrder.builderFor(schema);
    shape.sortedBy().forEach(order::asc);
    return catalog
        .buildTable(name, schema)
        .withLocation(PortableFiles.SCHEME + shape.table().sqlName())
        .withPartitionSpec(PartitionSpec.builderFor(schema).identity("month").build())
        .withSortOrder(order.build())
        .withProperties(
            Map.of(
                "format-version", "2",
                "schema.name-mapping.default", NameMappingParser.toJson(MappingUtil.create(schema)),
                "write.metadata.delete-after-commit.enabled", "true",
                "write.metadata.previous-versions-max", "20"))
        .create();
  }

  private static Schema schema(TableShape shape) {
    List<Types.NestedField> fields = new ArrayList<>();
    for (TableShape.Column column : shape.columns()) {
      fields.add(
          Types.NestedField.optional(
              fields.size() + 1, column.name(), type(column.type()), column.doc()));
    }
    return new Schema(fields);
  }

  private static Type type(TableShape.Type type) {
    return switch (type) {
      case INTEGER -> Types.IntegerType.get();
      case BIGINT -> Types.LongType.get();
      case DOUBLE -> Types.DoubleType.get();
      case VARCHAR -> Types.StringType.get();
      case BOOLEAN -> Types.BooleanType.get();
      case DATE -> Types.DateType.get();
      case TIMESTAMP -> Types.TimestampType.withoutZone();
    };
  }

  Table table(LakeTable name) {
    Table table = tables.get(name);
    if (table == null) {
      throw new IllegalStateException("no table " + name);
    }
    return table;
  }

  /// Held while a table's next snapshot is made.
  ReentrantLock lock(LakeTable name) {
    ReentrantLock lock = locks.get(name);
    if (lock == null) {
      throw new IllegalStateException("no table " + name);
    }
    return lock;
  }

  PortableFiles files() {
    return files;
  }

  @Override
  public void close() {
    catalog.close();
  }
}
