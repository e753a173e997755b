package hallops.bench;

import hallops.demo.domain.DemoGenerator;
import hallops.demo.domain.DemoOptions;
import hallops.demo.domain.Progress;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The files that are measured with: March 2026 (a price changes in mid-month) with every single
/// order of every hall, its last day apart; and thirteen months of daily volumes for the what-if.
///
/// @param register organisation, halls, prices
/// @param month everything of the month but the orders
/// @param orders one file: the orders but those of the last day
/// @param lastDay one file: the orders of the last day
/// @param history daily volumes of thirteen months
record Data(Path register, Path month, Path orders, Path lastDay, Path history) {
  static final int MONTH = 202603;
  static final String LAST_DAY = "2026-03-31";

  static Data generate(Path work, double scale) throws IOException {
    DemoOptions options = DemoOptions.demo().withScale(scale);
    Path register =
        keep(
            make(options.withScale(0).withMonths(202510, 202510), work.resolve("register")),
            "org_unit.csv",
            "hall.csv",
            "unit_value.csv");
    Path month = make(options.withMonths(MONTH, MONTH), work.resolve("month"));
    Path history = history(options, work.resolve("history"));
    Path orders = Files.createDirectories(work.resolve("orders"));
    Path lastDay = Files.createDirectories(work.resolve("last-day"));
    split(
        month.resolve("service_event-202603.csv"),
        orders.resolve("service_event-202603.csv"),
        lastDay.resolve("service_event-20260331.csv"));
    Files.delete(month.resolve("manifest.csv"));
    if (scale >= 1) {
      Files.delete(month.resolve("daily_volume-202603.csv"));
    }
    Files.deleteIfExists(month.resolve("truth.csv"));
    Files.deleteIfExists(month.resolve("truth.json"));
    return new Data(register, month, orders, lastDay, history);
  }

  private static Path history(DemoOptions options, Path folder) throws IOException {
    make(options.withScale(0).withMonths(202510, 202610), folder);
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (!file.getFileName().toString().startsWith("daily_volume")) {
          hallops.platform.Directories.delete(file);
        }
      }
    }
    return folder;
  }

  private static Path make(DemoOptions options, Path folder) {
    return DemoGenerator.generate(options, folder, Progress.silent());
  }

  private static Path keep(Path folder, String... names) throws IOException {
    List<String> kept = List.of(names);
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!kept.contains(file.getFileName().toString())) {
          Files.delete(file);
        }
      }
    }
    return folder;
  }

  private static void split(Path all, Path most, Path last) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(all);
        BufferedWriter early = Files.newBufferedWriter(most);
        BufferedWriter late = Files.newBufferedWriter(last)) {
      String header = in.readLine();
      early.append(header).append('\n');
      late.append(header).append('\n');
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        (line.startsWith(LAST_DAY, line.indexOf(',') + 1) ? late : early).append(line).append('\n');
      }
    }
    Files.delete(all);
  }

  Path ordersFile() {
    return orders.resolve("service_event-202603.csv");
  }
}
