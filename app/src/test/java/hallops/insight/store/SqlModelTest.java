package hallops.insight.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Every model with a `<model>.test` folder beside it: the given tables, the parameters
/// (params.csv, one row), the expected answer. On bare DuckDB, without the lake.
class SqlModelTest {

  private static final Path MODELS =
      Path.of(System.getProperty("hallops.root", ".."), "analytics", "models", "insight");

  @TestFactory
  Stream<DynamicTest> models_answer_as_expected() throws IOException {
    try (Stream<Path> files = Files.list(MODELS)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".test"))
          .sorted()
          .toList()
          .stream()
          .map(folder -> DynamicTest.dynamicTest(name(folder), () -> check(folder)));
    }
  }

  @TestFactory
  Stream<DynamicTest> every_model_has_a_header_and_a_test() throws IOException {
    try (Stream<Path> files = Files.list(MODELS)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".sql"))
          .sorted()
          .toList()
          .stream()
          .map(file -> DynamicTest.dynamicTest(name(file), () -> checkHeader(file)));
    }
  }

  private static void checkHeader(Path file) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains("-- says:", "-- grain:", "-- reads:", "-- params:", "-- checks:");
    assertThat(MODELS.resolve(name(file) + ".test").resolve("expect.csv")).exists();
  }

  private static String name(Path path) {
    return path.getFileName().toString().replaceFirst("\\.(test|sql)$", "");
  }

  private static void check(Path folder) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      var duck = new NamedParameterJdbcTemplate(new SingleConnectionDataSource(connection, true));
      for (String table : EMPTY.keySet()) {
        duck.getJdbcOperations().execute(EMPTY.get(table));
      }
      try (Stream<Path> given = Files.list(folder)) {
        for (Path file : given.filter(f -> name(f).startsWith("given_")).toList()) {
          String table = name(file).replace("given_", "").replace(".csv", "");
          String columns = Files.readAllLines(file).getFirst();
          duck.getJdbcOperations()
              .execute(
                  "insert into %s (%s) select %s from read_csv('%s', header = true, all_varchar = true)"
                      .formatted(table, columns, columns, file));
        }
      }
      List<Map<String, String>> expected = rows(duck, folder.resolve("expect.csv"), Map.of());
      Map<String, Object> params = new HashMap<>();
      rows(duck, folder.resolve("params.csv"), Map.of())
          .getFirst()
          .forEach((key, value) -> params.put(key, typed(value)));
      List<Map<String, String>> actual = new ArrayList<>();
      duck.query(
          SqlModel.query(name(folder)),
          params,
          row -> {
            Map<String, String> cells = new HashMap<>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
              cells.put(row.getMetaData().getColumnLabel(i), plain(row.getObject(i)));
            }
            cells.keySet().retainAll(expected.getFirst().keySet());
            actual.add(cells);
          });
      assertThat(actual).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  private static List<Map<String, String>> rows(
      NamedParameterJdbcTemplate duck, Path csv, Map<String, ?> none) {
    return duck.query(
        "select * from read_csv('%s', header = true, all_varchar = true)".formatted(csv),
        none,
        (row, at) -> cells(row));
  }

  private static Map<String, String> cells(java.sql.ResultSet row) throws SQLException {
    Map<String, String> cells = new HashMap<>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      cells.put(row.getMetaData().getColumnLabel(i), plain(row.getString(i)));
    }
    return cells;
  }

  private static Object typed(String value) {
    return value.matches("-?\\d+") ? (Object) Integer.valueOf(value) : value;
  }

  /// Numbers to nine digits without trailing zeros, so that 0.5 equals 0.50.
  private static String plain(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    try {
      BigDecimal number = new BigDecimal(value.toString()).round(new MathContext(9));
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    } catch (NumberFormatException noNumber) {
      return value.toString();
    }
  }

  /// The views as the lake gives them.
  private static final Map<String, String> EMPTY =
      Map.of(
          "hall_month",
          """
          create table hall_month (run_id bigint, month integer, hall_id integer, income_expected_fen bigint,
            income_deferred_fen bigint, seven_item_income_fen bigint, cost_fen bigint, controllable_cost_fen bigint,
            profit_expected_fen bigint, profit_deferred_fen bigint, controllable_profit_fen bigint, visitors bigint,
            visitor_source varchar, sale_quantity bigint, sale_customers bigint, fixed_cost_fen bigint,
            variable_cost_fen bigint, break_even_visitors bigint, safety_margin double, ranked boolean,
            unranked_reason varchar, staff integer, front_area double, snapshot varchar)
          """,
          "ledger_line",
          """
          create table ledger_line (run_id bigint, month integer, hall_id integer, side varchar, item varchar,
            code varchar, mode varchar, quantity bigint, unit_value_millifen bigint, amount_fen bigint, source varchar,
            controllable boolean, origin_month integer, price_version bigint, segment_start date, segment_end date)
          """,
          "hall",
          """
          create table hall (hall_id integer, code varchar, name varchar, city_code varchar, city_name varchar,
            county_name varchar, path varchar, base_type varchar, location_type varchar, operation_mode varchar,
            ownership varchar, status varchar, opened_on date, front_area double, counters integer, staff integer,
            director varchar, longitude double, latitude double)
          """,
          "business_type",
          """
          create table business_type (business_id integer, code varchar, name varchar, item varchar, basis varchar,
            is_sale boolean)
          """,
          "subscriber_retention",
          """
          create table subscriber_retention (month integer, hall_id integer, business_id integer,
            origin_month integer, alive_quantity bigint, import_id bigint)
          """,
          "visit_by_half_hour",
          """
          create table visit_by_half_hour (hall_id integer, day date, half_hour integer, month integer,
            visitors bigint, source varchar)
          """,
          "volume_by_day",
          """
          create table volume_by_day (hall_id integer, business_id integer, day date, month integer,
            quantity bigint, amount_fen bigint)
          """,
          "cost_line",
          """
          create table cost_line (month integer, hall_id integer, cost_item_id integer, amount_fen bigint,
            source varchar, reason varchar, import_id bigint)
          """);
}
