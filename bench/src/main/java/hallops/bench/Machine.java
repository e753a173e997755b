package hallops.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where it was measured.
final class Machine {
  private Machine() {}

  static String words() {
    return "%s, %d processors, %d GB of memory, %s %s, Java %s"
        .formatted(
            field("/proc/cpuinfo", "model name", System.getProperty("os.arch")),
            Runtime.getRuntime().availableProcessors(),
            Math.round(
                Double.parseDouble(field("/proc/meminfo", "MemTotal", "0").replaceAll("[^0-9]", ""))
                    / 1e6),
            System.getProperty("os.name"),
            System.getProperty("os.version").replaceAll("-.*", ""),
            Runtime.version().feature());
  }

  private static String field(String file, String name, String otherwise) {
    try {
      return Files.readAllLines(Path.of(file)).stream()
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(otherwise);
    } catch (IOException none) {
      return otherwise;
    }
  }
}
