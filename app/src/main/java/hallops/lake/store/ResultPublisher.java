package hallops.lake.store;

import hallops.lake.LakeTable;
import hallops.lake.Publication;
import hallops.lake.domain.TableShape;
import hallops.lake.domain.TableShapes;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.OverwriteFiles;
import org.apache.iceberg.Table;
import org.duckdb.DuckDBConnection;

/// Writes a run's results as one snapshot of a result table.
final class ResultPublisher {

  private final DuckEngine engine;
  private final LakeCatalog catalog;
  private final ScanPlans plans;
  private final ParquetWriter writer;

  ResultPublisher(DuckEngine engine, LakeCatalog catalog, ScanPlans plans, ParquetWriter writer) {
    this.engine = engine;
    this.catalog = catalog;
    this.plans = plans;
    this.writer = writer;
  }

  long publish(Publication publication) {
    LakeTable name = publication.table();
    TableShape shape = TableShapes.of(name);
    if (!shape.has("run_id")) {
      throw new IllegalArgumentException(name.sqlName() + " is filled by imports, not by runs");
    }
    int month = publication.period().number();
    ReentrantLock lock = catalog.lock(name);
    lock.lock();
    try (DuckDBConnection connection = engine.connect()) {
      stage(connection, shape, publication);
      String location = writer.newLocation(name, month, "run-" + publication.runId());
      DataFile file =
          writer.write(
              connection,
              name,
              month,
              location,
              "temp.staged",
              "run_id = %d and month = %d".formatted(publication.runId(), month));
      return commit(name, publication, file);
    } catch (SQLException failure) {
      throw new IllegalStateException("results could not be written to " + name, failure);
    } finally {
      lock.unlock();
    }
  }

  private static void stage(DuckDBConnection connection, TableShape shape, Publication publication)
      throws SQLException {
    String columns =
        shape.columns().stream()
            .map(column -> column.name() + " " + column.type().name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    DuckEngine.execute(connection, "create temp table staged (" + columns + ")");
    List<ColumnType> types =
        shape.columns().stream().map(column -> ColumnType.valueOf(column.type().name())).toList();
    try (DuckAppender rows = new DuckAppender(connection, "temp", "main", "staged", types)) {
      publication.rows().accept(rows);
    }
  }

  private long commit(LakeTable name, Publication publication, DataFile file) {
    Table table = catalog.table(name);
    OverwriteFiles change = table.newOverwrite();
    plans.files(name, plans.newest(name)).stream()
        .filter(old -> old.month() == publication.period().number())
        .filter(old -> old.batch() == publication.runId())
        .forEach(old -> change.deleteFile(old.file()));
    change
        .addFile(file)
        .set("hallops.run-id", Long.toString(publication.runId()))
        .set("hallops.month", publication.period().toString())
        .commit();
    return table.currentSnapshot().snapshotId();
  }
}
