package hallops.demo.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// Where the demo keeps what it must remember: `demo/` in the data directory, and the marker that
/// all is done beside it. Everything here bears being interrupted and begun again.
final class DemoFolder {
  private final Path dataDir;

  DemoFolder(Path dataDir) {
    this.dataDir = dataDir;
  }

  Path accounts() {
    return dataDir.resolve("accounts.json");
  }

  /// The accounts before the province is ready.
  Path draftAccounts() {
    return home().resolve("accounts.json");
  }

  /// Files to import; deleted in the end.
  Path files() {
    return home().resolve("files");
  }

  boolean isReady() {
    return Files.exists(ready());
  }

  boolean hasFiles() {
    return Files.exists(generated());
  }

  /// Notes that the files are whole, and lays aside what a person will want to try later.
  void filesWritten() {
    for (String kept : List.of("late", "dirty", "truth.csv", "truth.json")) {
      move(files().resolve(kept), home().resolve(kept));
    }
    write(generated());
  }

  void finish() {
    delete(files());
    move(draftAccounts(), accounts());
    write(ready());
  }

  Path home() {
    try {
      return Files.createDirectories(dataDir.resolve("demo"));
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  private Path ready() {
    return dataDir.resolve("demo.ready");
  }

  private Path generated() {
    return home().resolve("files.written");
  }

  private static void move(Path from, Path to) {
    try {
      if (Files.exists(from)) {
        delete(to);
        Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  private static void delete(Path path) {
    try {
      hallops.platform.Directories.delete(path);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  private static void write(Path marker) {
    try {
      Files.writeString(marker, "");
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }
}
