package hallops.bench;

import hallops.profit.domain.WhatIfCube;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Other unit values for every business, thirteen months, all halls: the dense kernel against
/// DuckDB on the cube.
final class WhatIfCase {
  private static final String CHECKSUM = "select sum(fen * (mod(place, 97) + 1)) from (%s)";
  private static final String WHAT_IF =
      """
      select cube.place, sum((cube.quantity * (price.milli * 11 // 10) + 500) // 1000) as fen
      from cube join price using (class, business, segment)
      group by cube.place
      """;

  private final Sql duck = Sql.duckdb();
  private final Data data;

  WhatIfCase(Data data) {
    this.data = data;
  }

  void measure(Report report) {
    prepare();
    WhatIfCube cube = cube();
    Timing kernel =
        Timing.of(
            "dense kernel",
            41,
            () -> checksum(cube.income((b, c, month, milli) -> milli * 11 / 10)));
    Timing there =
        Timing.of("DuckDB on the cube", 9, () -> duck.number(CHECKSUM.formatted(WHAT_IF)));
    report.atLeastFaster("What-if: all unit values, all halls × 13 months", kernel, there, 50);
    Timing slider =
        Timing.of(
            "dense kernel",
            41,
            () -> checksum(cube.change((b, c, month, milli) -> b == 0 ? milli * 11 / 10 : milli)));
    report.plain(
        "What-if: one slider (one business)",
        Report.time(slider),
        "≤ 16 ms (a frame)",
        slider.milliseconds() <= 16);
    duck.close();
  }

  /// Halls numbered so that those of one price class stand side by side.
  private void prepare() {
    Path hall = data.register().resolve("hall.csv");
    Path prices = data.register().resolve("unit_value.csv");
    duck.run(
        """
        create table hall as
        select code, row_number() over (order by regexp_extract(area_code, '^[A-Z]+'), base_type, code) - 1 as place,
          dense_rank() over (order by regexp_extract(area_code, '^[A-Z]+'), base_type) - 1 as class,
          regexp_extract(area_code, '^[A-Z]+') as city, base_type as tier
        from read_csv('%s', header = true)
        """
            .formatted(hall));
    duck.run(
        """
        create table given as
        select business_code as business, city_code as city, tier, valid_from as segment,
          cast(round(value * case when business_code like 'PAY%%' or business_code like 'CARD%%' then 1000 else 100000 end) as bigint) as milli
        from read_csv('%s', header = true)
        """
            .formatted(prices));
    duck.run(
        """
        create table price as
        select distinct on (class, business, segment) class, business, segment, milli
        from (select distinct class, city, tier from hall) as class join given
          on given.city in (class.city, '*') and given.tier in (class.tier, '*')
        order by class, business, segment, given.city = '*', given.tier = '*'
        """);
    duck.run(
        """
        create table cube as
        select hall.place, hall.class, daily.business_code as business, year(day) * 100 + month(day) as month, segment.segment,
          cast(sum(case when business_code like 'PAY%%' or business_code like 'CARD%%' then round(amount * 100) else quantity end) as bigint) as quantity
        from read_csv('%s/daily_volume-*.csv', header = true) as daily
        join hall on hall.code = daily.hall_code
        asof join (select distinct business, segment from given) as segment
          on segment.business = daily.business_code and daily.day >= segment.segment
        group by all
        """
            .formatted(data.history()));
  }

  private WhatIfCube cube() {
    int halls = (int) duck.number("select count(*) from hall");
    int classes = (int) duck.number("select max(class) + 1 from hall");
    int[] starts = new int[classes + 1];
    for (int c = 0; c <= classes; c++) {
      starts[c] = (int) duck.number("select count(*) from hall where class < " + c);
    }
    return new WhatIfCube(starts, columns(halls, classes));
  }

  private List<WhatIfCube.Column> columns(int halls, int classes) {
    Map<String, WhatIfCube.Column> columns = new LinkedHashMap<>();
    Map<String, Integer> businesses = new LinkedHashMap<>();
    String sql =
        "select place, class, business, month, segment, quantity, milli from cube join price using (class, business, segment) order by business, month, segment";
    try (Statement statement = duck.connection().createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        int business = businesses.computeIfAbsent(rows.getString(3), none -> businesses.size());
        int month = rows.getInt(4);
        var column =
            columns.computeIfAbsent(
                business + "/" + month + "/" + rows.getString(5),
                none -> new WhatIfCube.Column(business, month, new long[halls], new long[classes]));
        column.quantity()[rows.getInt(1)] = rows.getLong(6);
        column.milliFen()[rows.getInt(2)] = rows.getLong(7);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    return new ArrayList<>(columns.values());
  }

  private static long checksum(long[] fen) {
    long sum = 0;
    for (int place = 0; place < fen.length; place++) {
      sum += fen[place] * (place % 97 + 1);
    }
    return sum;
  }
}
