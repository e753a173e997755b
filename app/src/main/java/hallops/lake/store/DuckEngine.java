package hallops.lake.store;

import com.sun.management.OperatingSystemMXBean;
import hallops.platform.Directories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one DuckDB instance of the process. It reaches files of the data directory only, loads no
/// extensions, and its settings are locked once it runs.
final class DuckEngine implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DuckEngine.class);

  /// Holds what sessions may look up but not name: dimensions, shared by all sessions.
  static final String REFERENCE = "reference";

  /// The attached file of the cubes.
  static final String CUBES = "cubes";

  private final DuckDBConnection root;
  private final String database;

  /// @param dataDir `lake/` below it holds tables, `lake/spill` what does not fit into memory
  DuckEngine(Path dataDir, LakeProperties properties) {
    try {
      Path spill = dataDir.resolve("lake/spill").toAbsolutePath();
      Directories.delete(spill);
      Files.createDirectories(spill);
      Properties streaming = new Properties();
      streaming.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
      root = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:", streaming);
      database = root.getCatalog();
      execute(root, "create schema " + REFERENCE);
      attach(dataDir.resolve("lake/cubes.duckdb").toAbsolutePath());
      for (String setting : settings(dataDir.toAbsolutePath(), spill, properties)) {
        execute(root, "set " + setting);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (SQLException failure) {
      throw new IllegalStateException("DuckDB could not be started", failure);
    }
  }

  /// The cubes can always be computed again: a file that does not open is thrown away.
  private void attach(Path file) throws SQLException, IOException {
    String attach = "attach " + SqlText.quote(file.toString()) + " as " + CUBES;
    try {
      execute(root, attach);
    } catch (SQLException damaged) {
      LOG.warn("The cubes file does not open and is computed anew: {}", damaged.getMessage());
      Files.deleteIfExists(file);
      Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".wal"));
      execute(root, attach);
    }
  }

  private static List<String> settings(Path dataDir, Path spill, LakeProperties properties) {
    int threads =
        properties.threads() > 0
            ? properties.threads()
            : Runtime.getRuntime().availableProcessors();
    return List.of(
        "autoinstall_known_extensions = false",
        "autoload_known_extensions = false",
        "allow_community_extensions = false",
        "memory_limit = " + SqlText.quote(memory(properties)),
        "threads = " + threads,
        "temp_directory = " + SqlText.quote(spill.toString()),
        "parquet_metadata_cache = true",
        "allowed_directories = [" + SqlText.quote(dataDir + "/") + "]",
        "enable_external_access = false",
        "lock_configuration = true");
  }

  private static String memory(LakeProperties properties) {
    if (!properties.memoryLimit().isBlank()) {
      return properties.memoryLimit();
    }
    long bytes =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    return String.format(Locale.ROOT, "%dMB", Math.max(512, bytes / 1_000_000 * 4 / 10));
  }

  /// The name of the instance's own database, in which the shared tables are.
  String database() {
    return database;
  }

  /// A connection of its own; results arrive while the query still runs.
  DuckDBConnection connect() {
    try {
      return root.duplicate();
    } catch (SQLException failure) {
      throw new IllegalStateException("no connection to DuckDB", failure);
    }
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() {
    try {
      root.close();
    } catch (SQLException failure) {
      throw new IllegalStateException("DuckDB could not be closed", failure);
    }
  }
}
