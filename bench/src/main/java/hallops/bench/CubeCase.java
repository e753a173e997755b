package hallops.bench;

import hallops.kernel.Scope;
import hallops.lake.LakeSession;
import java.util.Map;

/// The daily hall × business cube of one month from raw orders.
final class CubeCase {
  private static final String CHECKSUM =
      "select cast(sum(quantity * (hall_id * 64 + business_id) + amount_fen * %s) as decimal(38)) from %s";
  private static final int DAYS = 31;
  private final Product product;
  private final Sql duck;
  private final Postgres postgres;

  CubeCase(Product product, Sql duck, Postgres postgres) {
    this.product = product;
    this.duck = duck;
    this.postgres = postgres;
  }

  void measure(Report report) {
    Timing bare =
        Timing.of(
            "bare DuckDB",
            5,
            () -> {
              duck.run(
                  "create or replace temp table cube as "
                      + group("read_parquet(" + product.files("service_event", Data.MONTH) + ")"));
              return duck.number(CHECKSUM.formatted("day(day)", "cube"));
            });
    Timing ours =
        Timing.of(
            "HallOps",
            5,
            () ->
                dense(
                    "select hall_id, business_id, day, quantity, amount_fen from volume_by_day where month = :month"));
    Timing kernel =
        Timing.of(
            "dense kernel",
            5,
            () ->
                dense(
                    "select hall_id, business_id, day, quantity, amount_fen from service_event where month = :month"));
    Timing rival =
        Timing.of(
            "PostgreSQL",
            1,
            () -> {
              postgres.sql.run("drop table if exists cube");
              postgres.sql.run("create temp table cube as " + group("service_event"));
              return postgres.sql.number(CHECKSUM.formatted("extract(day from day)::int", "cube"));
            });
    report.atMost(
        "Cube hall × business × day of a month, into dense arrays (engine groups)",
        ours,
        bare,
        1.2);
    report.atMost(
        "the same, raw rows streamed into dense arrays (no grouping in the engine)",
        kernel,
        bare,
        1.2);
    Timing best = ours.milliseconds() < kernel.milliseconds() ? ours : kernel;
    report.atLeastFaster("Cube hall × business × day of a month", best, rival, 10);
  }

  private static String group(String source) {
    return "select hall_id, business_id, day, cast(sum(quantity) as bigint) as quantity, cast(sum(amount_fen) as bigint) as amount_fen from "
        + source
        + " group by hall_id, business_id, day";
  }

  /// What the accounts do: chunks into arrays. The checksum runs over the arrays.
  private long dense(String sql) {
    int halls = 2_401;
    int businesses = 64;
    long[] quantity = new long[halls * businesses * DAYS];
    long[] amount = new long[halls * businesses * DAYS];
    int first = (int) java.time.LocalDate.of(2026, 3, 1).toEpochDay();
    try (LakeSession session = Scope.system().call(() -> product.lake().open())) {
      session.chunks(
          sql,
          Map.of("month", Data.MONTH),
          chunk -> {
            for (int row = 0; row < chunk.rows(); row++) {
              int cell =
                  ((int) chunk.longAt(0, row) * businesses + (int) chunk.longAt(1, row)) * DAYS
                      + chunk.epochDayAt(2, row)
                      - first;
              quantity[cell] += chunk.longAt(3, row);
              amount[cell] += chunk.longAt(4, row);
            }
          });
    }
    long sum = 0;
    for (int cell = 0; cell < quantity.length; cell++) {
      sum += quantity[cell] * (cell / DAYS) + amount[cell] * (cell % DAYS + 1);
    }
    return sum;
  }
}
