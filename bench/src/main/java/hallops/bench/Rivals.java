package hallops.bench;

import hallops.kernel.Scope;
import hallops.lake.LakeSession;
import java.util.Map;

/// Gives bare DuckDB and PostgreSQL the very rows that the product holds.
final class Rivals {
  private Rivals() {}

  static void fill(Product product, Data data, Sql duck, Postgres postgres) {
    for (String table : new String[] {"service_event", "visit", "cost_line", "claw_back"}) {
      duck.run(
          "create view "
              + table
              + "_raw as select * from read_parquet("
              + product.files(table, Data.MONTH)
              + ")");
    }
    duck.run(
        "create view service_event as select hall_id, business_id, day, quantity, amount_fen from service_event_raw");
    duck.run(
        "create view visit as select 202603 as month, hall_id, day, visitors, source from visit_raw");
    duck.run(
        "create view cost_line as select 202603 as month, hall_id, amount_fen, source from cost_line_raw");
    duck.run(
        "create view claw_back as select 202603 as month, hall_id, business_id, make_date(origin_month // 100, origin_month % 100, 1) as origin, quantity from claw_back_raw");
    reference(product, data, duck);
    postgres.load(
        duck,
        "service_event",
        "hall_id int, business_id int, day date, quantity bigint, amount_fen bigint",
        "from service_event");
    postgres.load(
        duck, "visit", "month int, hall_id int, day date, visitors int, source text", "from visit");
    postgres.load(
        duck,
        "cost_line",
        "month int, hall_id int, amount_fen bigint, source text",
        "from cost_line");
    postgres.load(
        duck,
        "claw_back",
        "month int, hall_id int, business_id int, origin date, quantity bigint",
        "from claw_back");
    postgres.load(
        duck,
        "hall",
        "hall_id int, code text, city text, base_type text, location_type text, class text",
        "from hall");
    postgres.load(
        duck,
        "price",
        "class text, business_id int, by_amount int, day_from date, day_to date, milli bigint",
        "from price");
    for (String index :
        new String[] {
          "service_event (hall_id, business_id, day)",
          "service_event (day)",
          "visit (hall_id, day)",
          "cost_line (month, hall_id)",
          "claw_back (month, hall_id)",
          "hall (hall_id)",
          "price (class, business_id)"
        }) {
      postgres.sql.run("create index on " + index);
    }
    postgres.sql.run("analyze");
  }

  /// Halls and business types with the product's ids, and the price table spread over days.
  private static void reference(Product product, Data data, Sql duck) {
    duck.run(
        "create table hall (hall_id int, code varchar, city varchar, base_type varchar, location_type varchar, class varchar)");
    duck.run("create table business_type (business_id int, code varchar, by_amount int)");
    try (LakeSession session = Scope.system().call(() -> product.lake().open())) {
      session.query(
          "select hall_id, code, city_code, base_type, location_type from hall",
          Map.of(),
          (row, number) -> {
            String values =
                "%d, '%s', '%s', '%s', '%s', '%3$s/%4$s'"
                    .formatted(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5));
            duck.run("insert into hall values (" + values + ")");
            return number;
          });
      session.query(
          "select business_id, code, basis from business_type",
          Map.of(),
          (row, number) -> {
            int byAmount = row.getString(3).equalsIgnoreCase("amount") ? 1 : 0;
            duck.run(
                "insert into business_type values (%d, '%s', %d)"
                    .formatted(row.getInt(1), row.getString(2), byAmount));
            return number;
          });
    }
    duck.run(
        """
        create table price as
        with given as (
          select b.business_id, b.by_amount, city_code, tier, valid_from as day_from,
            cast(round(value * case when b.by_amount = 1 then 1000 else 100000 end) as bigint) as milli
          from read_csv('%s', header = true) join business_type b on b.code = business_code
        ),
        best as (
          select distinct on (class, business_id, day_from) class, business_id, by_amount, day_from, milli
          from (select distinct class, city, base_type from hall) c join given g
            on g.city_code in (c.city, '*') and g.tier in (c.base_type, '*')
          order by class, business_id, day_from, city_code = '*', tier = '*'
        )
        select class, business_id, by_amount, day_from,
          lead(day_from, 1, date '2100-01-01') over (partition by class, business_id order by day_from) as day_to, milli
        from best
        """
            .formatted(data.register().resolve("unit_value.csv")));
  }
}
