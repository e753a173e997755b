package hallops.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// All measurements in one run; writes docs/bench.md.
public final class Bench {
  private static final int HALLS = 2400;

  private Bench() {}

  public static void main(String[] args) throws Exception {
    List<String> words = List.of(args);
    double scale = words.contains("--quick") ? 0.1 : 1;
    int at = words.indexOf("--work");
    Path work =
        at >= 0
            ? Files.createDirectories(Path.of(words.get(at + 1)))
            : Files.createTempDirectory("hallops-bench");
    Report report = new Report();
    try {
      System.out.println("Generating …");
      Data data = Data.generate(work, scale);
      new WhatIfCase(data).measure(report);
      try (Product product = new Product(work.resolve("data"))) {
        product.take(data.register());
        product.take(data.month());
        new ImportCase(product, data, work).measure(report);
      }
    } finally {
      if (at < 0) {
        hallops.platform.Directories.delete(work);
      }
    }
    report.write(Path.of("docs/bench.md"), Machine.words(), "%d halls".formatted(HALLS));
    System.exit(0);
  }
}
