package hallops.bench;

import hallops.kernel.Scope;
import hallops.lake.LakeSession;
import java.util.Map;

/// Place and percentile of every hall among its likes: the same text through a scoped session of
/// the lake, on bare DuckDB over the same Parquet files, and on PostgreSQL with an index.
final class RankingCase {
  private static final String RANKING =
      """
      select cast(sum(hall_id * cast(floor(percentile * 1000000) as bigint) + place) as bigint) from (
        select m.hall_id,
          rank() over (partition by h.base_type, h.location_type order by m.profit_expected_fen desc) as place,
          percent_rank() over (partition by h.base_type, h.location_type order by m.profit_expected_fen) as percentile
        from hall_month m join hall h on h.hall_id = m.hall_id
        where m.month = 202603 and m.ranked
      ) t
      """;

  private final Product product;
  private final Sql duck;
  private final Postgres postgres;

  RankingCase(Product product, Sql duck, Postgres postgres) {
    this.product = product;
    this.duck = duck;
    this.postgres = postgres;
  }

  void measure(Report report) {
    String newest =
        "select * from read_parquet(%s) where run_id = (select max(run_id) from read_parquet(%<s))"
            .formatted(product.files("hall_month", Data.MONTH));
    duck.run("create or replace view hall_month as " + newest);
    postgres.load(
        duck,
        "hall_month",
        "hall_id int, month int, ranked boolean, profit_expected_fen bigint",
        "select hall_id, 202603, ranked, profit_expected_fen from hall_month");
    postgres.sql.run("create index on hall_month (month, hall_id)");
    postgres.sql.run("analyze hall_month");
    duck.run(
        "create or replace view hall_month as select *, 202603 as month from ("
            + newest.replace("select *", "select * exclude (month)")
            + ")");
    Timing bare = Timing.of("bare DuckDB", 15, () -> duck.number(RANKING));
    Timing rival = Timing.of("PostgreSQL", 15, () -> postgres.sql.number(RANKING));
    Timing ours = Timing.of("HallOps", 15, this::ranking);
    report.atMost("Ranking with percentiles, scoped session opened for it", ours, bare, 1.2);
    report.atLeastFaster("Ranking with percentiles", ours, rival, 10);
  }

  private long ranking() {
    try (LakeSession session = Scope.system().call(() -> product.lake().open())) {
      return session.query(RANKING, Map.of(), (row, number) -> row.getLong(1)).getFirst();
    }
  }
}
