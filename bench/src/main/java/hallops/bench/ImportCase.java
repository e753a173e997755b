package hallops.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// One file of millions of orders through the product's import, with every check, against a bare
/// copy.
final class ImportCase {
  private final Product product;
  private final Data data;
  private final Path work;

  ImportCase(Product product, Data data, Path work) {
    this.product = product;
    this.data = data;
    this.work = work;
  }

  /// Gives the number of orders taken in.
  long measure(Report report) throws IOException {
    long bytes = Files.size(data.ordersFile());
    Timing bare = Timing.once("bare DuckDB", this::copy);
    Timing ours = Timing.once("HallOps", () -> product.take(data.orders()));
    report.atMost(
        "Import of a month of orders with all checks, against copy CSV → Parquet", ours, bare, 2);
    double seconds = ours.milliseconds() / 1000;
    report.note(
        "Import: %,d rows (%s GB) in %s s = %,d rows a second."
            .formatted(
                ours.checksum(),
                Report.number(bytes / 1e9),
                Report.number(seconds),
                Math.round(ours.checksum() / seconds)));
    return ours.checksum();
  }

  private long copy() {
    try (Sql duck = Sql.duckdb()) {
      Path parquet = work.resolve("bare.parquet");
      duck.run(
          "copy (select * from read_csv('"
              + data.ordersFile()
              + "', header = true)) to '"
              + parquet
              + "' (format parquet, compression zstd)");
      return duck.number("select count(*) from read_parquet('" + parquet + "')");
    }
  }
}
