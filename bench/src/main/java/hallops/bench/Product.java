package hallops.bench;

import hallops.HallOps;
import hallops.kernel.Scope;
import hallops.lake.Imports;
import hallops.lake.Imports.Mode;
import hallops.lake.Imports.Outcome;
import hallops.lake.Lake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// The product inside the measuring process: the same beans that serve people.
final class Product implements AutoCloseable {
  private final ConfigurableApplicationContext context;
  private final Path dataDir;

  Product(Path dataDir) {
    this.dataDir = dataDir;
    context =
        SpringApplication.run(
            HallOps.class,
            "--hallops.data-dir=" + dataDir,
            "--server.port=0",
            "--hallops.identity.first-administrator=false");
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  Lake lake() {
    return bean(Lake.class);
  }

  /// Imports a folder as the product itself and gives the number of rows taken in.
  long take(Path folder) {
    List<Outcome> outcomes =
        Scope.system()
            .call(() -> bean(Imports.class).importFolder(folder, Mode.ALL_OR_NOTHING, now -> {}));
    for (Outcome outcome : outcomes) {
      if (!outcome.state().equals("done")) {
        throw new IllegalStateException(
            outcome.file() + " was " + outcome.state() + ": " + outcome.message());
      }
    }
    return outcomes.stream().mapToLong(Outcome::rows).sum();
  }

  /// The Parquet files of a lake table as a DuckDB list.
  String files(String table, int month) {
    try (var walk = Files.walk(dataDir.resolve("lake"))) {
      List<String> files =
          walk.map(Path::toString)
              .filter(file ->
                  file.endsWith(".parquet")
                      && file.contains(table)
                      && file.contains("month=" + month))
              .map(file -> "'" + file + "'")
              .toList();
      if (files.isEmpty()) {
        throw new IllegalStateException("no files of " + table + " below " + dataDir);
      }
      return "[" + String.join(", ", files) + "]";
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
