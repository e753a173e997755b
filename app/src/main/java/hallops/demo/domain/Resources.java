package hallops.demo.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Small text tables that travel in the jar; lines that begin with `#` are notes.
final class Resources {
  private Resources() {}

  static List<String> lines(String name) {
    try (InputStream in = Resources.class.getResourceAsStream("/hallops/demo/" + name)) {
      if (in == null) {
        throw new IllegalStateException("The table " + name + " is missing from the jar");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// The rows of a CSV table without its header.
  static List<String[]> rows(String name) {
    return lines(name).stream().skip(1).map(line -> line.split(",")).toList();
  }
}
