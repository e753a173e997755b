package hallops.bench;

import hallops.platform.Directories;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// All measurements in one run; writes docs/bench.md.
public final class Bench {

  private Bench() {}

  public static void main(String[] args) throws Exception {
    List<String> words = List.of(args);
    int at = words.indexOf("--work");
    Path work =
        at >= 0
            ? Files.createDirectories(Path.of(words.get(at + 1)))
            : Files.createTempDirectory("hallops-bench");
    try {
      measure(work.toAbsolutePath(), words.contains("--quick") ? 0.1 : 1);
    } finally {
      if (at < 0) {
        Directories.delete(work);
      }
    }
    System.exit(0);
  }

  private static void measure(Path work, double scale) throws Exception {
    Report report = new Report();
    say("Generating files");
    Data data = Data.generate(work, scale);
    say("What-if");
    new WhatIfCase(data).measure(report);
    Path dataDir = work.resolve("data");
    long orders;
    try (Product product = new Product(dataDir)) {
      say("Importing register, visits, costs and twelve other months of daily volumes");
      product.take(data.register());
      product.take(data.month());
      Files.delete(data.history().resolve("daily_volume-202603.csv"));
      product.take(data.history());
      say("Importing orders");
      orders = new ImportCase(product, data, work).measure(report);
      try (Sql duck = Sql.duckdb();
          Postgres postgres = new Postgres(work.resolve("rival"))) {
        say("Filling PostgreSQL");
        Rivals.fill(product, data, duck, postgres);
        say("Cube, profit, ranking");
        new CubeCase(product, duck, postgres).measure(report);
        new ProfitCase(product, duck, postgres).measure(report);
        new RankingCase(product, duck, postgres).measure(report);
      }
      say("One more day");
      new RefreshCase(product, data).measure(report);
    }
    say("Start");
    new StartCase(work).measure(report, dataDir);
    notes(report);
    report.write(Path.of("docs/bench.md"), Machine.words(), words(orders));
  }

  private static void say(String what) {
    System.out.println("… " + what);
  }

  private static String words(long orders) {
    return ("demo province, 2,400 halls; %,d single orders of March 2026 (every hall, a price change in mid-month), with"
            + " visits, costs and claw-backs; daily volumes of the other twelve months")
        .formatted(orders);
  }

  private static void notes(Report report) {
    report.note(
        "Bare DuckDB reads the very Parquet files that HallOps wrote, named one by one; PostgreSQL holds the same rows with indexes on hall, business and day, 2 GB of shared buffers, and no write-ahead log for them.");
    report.note(
        "Profit: HallOps reads the facts, prices them, makes the ledger with expected and deferred view, break-even and ranking, and writes ledger and hall months as Iceberg snapshots; the rivals only answer the sum.");
    report.note(
        "Ranking: HallOps opens a session for the caller's scope, with its views, before it asks; the rivals ask on an open connection.");
  }
}
