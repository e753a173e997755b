package hallops.bench;

import hallops.platform.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;

/// A PostgreSQL of its own with settings for analysis on a small machine and sensible indexes.
final class Postgres implements AutoCloseable {
  private final EmbeddedPostgres server;
  private final Path folder;
  final Sql sql;

  Postgres(Path folder) {
    this.folder = folder;
    server =
        new EmbeddedPostgres(
                folder,
                List.of(
                    "shared_buffers=2GB",
                    "work_mem=256MB",
                    "maintenance_work_mem=1GB",
                    "max_parallel_workers_per_gather=2",
                    "max_wal_size=8GB",
                    "synchronous_commit=off",
                    "random_page_cost=1.1",
                    "effective_cache_size=8GB"))
            .start();
    sql = Sql.open(server.url("postgres"), server.user(), server.password());
  }

  /// Copies what a DuckDB query yields into a new table.
  void load(Sql duck, String table, String columns, String query) {
    Path csv = folder.resolve(table + ".csv");
    String rows = query.startsWith("from ") ? "select * " + query : query;
    duck.run("copy (" + rows + ") to '" + csv + "' (format csv, header false)");
    sql.run("create unlogged table " + table + " (" + columns + ")");
    try (InputStream in = Files.newInputStream(csv)) {
      sql.connection()
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy " + table + " from stdin (format csv)", in);
      Files.delete(csv);
    } catch (IOException | SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public void close() {
    sql.close();
    server.close();
  }
}
