package hallops.demo.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/// The list of files of a folder: rows without header, bytes, SHA-256. Safe for many threads.
final class Manifest {
  private final Path folder;
  private final Map<String, String> lines = new ConcurrentSkipListMap<>();

  Manifest(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  Path folder() {
    return folder;
  }

  void add(String file, long rows, long bytes, String sha256) {
    lines.put(file, file + "," + rows + "," + bytes + "," + sha256);
  }

  /// Writes the list; an empty folder disappears.
  void write() {
    try {
      if (lines.isEmpty()) {
        Files.deleteIfExists(folder);
        return;
      }
      Files.writeString(folder.resolve("manifest.csv"), text());
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private String text() {
    StringBuilder text = new StringBuilder("file,rows,bytes,sha256\n");
    lines.values().forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }
}
