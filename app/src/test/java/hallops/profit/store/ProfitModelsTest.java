package hallops.profit.store;

import static org.assertj.core.api.Assertions.assertThat;

import hallops.lake.LakeTable;
import hallops.lake.domain.TableShapes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Every profit model against its `.test` folder: given tables, parameters, expected answer, on
/// bare DuckDB. Tables that are not given are empty.
class ProfitModelsTest {

  private static final Path MODELS =
      Path.of(System.getProperty("hallops.root", ".."), "analytics", "models", "profit");

  private static final Map<String, String> OTHERS =
      Map.of(
          "hall",
          """
          hall_id integer, code varchar, name varchar, city_code varchar, city_name varchar,
          county_name varchar, path varchar, base_type varchar, location_type varchar,
          operation_mode varchar, ownership varchar, status varchar, opened_on date,
          front_area decimal(8, 1), counters integer, staff integer, director varchar,
          longitude double, latitude double
          """,
          "business_type",
          """
          business_id integer, code varchar, name varchar, english_name varchar, item varchar,
          item_number integer, basis varchar, is_sale boolean
          """,
          "volume_by_day",
          """
          hall_id integer, business_id integer, day date, month integer, quantity bigint,
          amount_fen bigint
          """,
          "visit_by_half_hour",
          """
          hall_id integer, day date, half_hour integer, month integer, visitors bigint,
          source varchar
          """);

  @TestFactory
  Stream<DynamicTest> every_model_has_a_header_and_a_test() throws IOException {
    return names(".sql").map(name -> DynamicTest.dynamicTest(name, () -> checkHeader(name)));
  }

  @TestFactory
  Stream<DynamicTest> models_answer_as_expected() throws IOException {
    return names(".test").map(name -> DynamicTest.dynamicTest(name, () -> checkAnswer(name)));
  }

  private static Stream<String> names(String ending) throws IOException {
    try (Stream<Path> files = Files.list(MODELS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .map(name -> name.substring(0, name.length() - ending.length()))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static void checkHeader(String name) throws IOException {
    assertThat(Files.readString(MODELS.resolve(name + ".sql")))
        .contains("-- says:", "-- grain:", "-- reads:", "-- params:", "-- checks:");
    assertThat(MODELS.resolve(name + ".test").resolve("expect.csv")).exists();
  }

  private static void checkAnswer(String name) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      var duck = new NamedParameterJdbcTemplate(new SingleConnectionDataSource(connection, true));
      var folder = MODELS.resolve(name + ".test");
      tables().forEach((table, columns) -> create(duck, table, columns));
      for (var table : tables().keySet()) {
        fill(duck, table, folder.resolve("given_" + table + ".csv"));
      }
      var expected = csv(duck, folder.resolve("expect.csv"));
      var params = new HashMap<String, Object>();
      csv(duck, folder.resolve("params.csv"))
          .getFirst()
          .forEach((key, value) -> params.put(key, typed(value)));
      var actual =
          duck.query(SqlModel.query(name), params, (row, at) -> cells(row)).stream()
              .map(cells -> {
                cells.keySet().retainAll(expected.getFirst().keySet());
                return cells;
              })
              .toList();
      assertThat(actual).containsExactlyElementsOf(expected);
    }
  }

  private static Map<String, String> tables() {
    var tables = new LinkedHashMap<>(OTHERS);
    for (var table : LakeTable.values()) {
      var columns =
          TableShapes.of(table).columns().stream()
              .map(c -> c.name() + " " + c.type().name().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
      tables.put(table.sqlName(), columns);
      if (table == LakeTable.HALL_MONTH || table == LakeTable.LEDGER_LINE) {
        tables.put(table.sqlName() + "_all", columns);
      }
    }
    return tables;
  }

  private static void create(NamedParameterJdbcTemplate duck, String table, String columns) {
    duck.getJdbcOperations().execute("create table %s (%s)".formatted(table, columns));
  }

  private static void fill(NamedParameterJdbcTemplate duck, String table, Path given)
      throws IOException {
    if (Files.exists(given)) {
      var columns = Files.readAllLines(given).getFirst();
      duck.getJdbcOperations()
          .execute(
              "insert into %s (%s) select %s from read_csv('%s', header = true, all_varchar = true)"
                  .formatted(table, columns, columns, given));
    }
  }

  private static List<Map<String, String>> csv(NamedParameterJdbcTemplate duck, Path file) {
    return new ArrayList<>(
        duck.query(
            "select * from read_csv('%s', header = true, all_varchar = true)".formatted(file),
            Map.of(),
            (row, at) -> cells(row)));
  }

  private static Map<String, String> cells(ResultSet row) throws SQLException {
    var cells = new LinkedHashMap<String, String>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      cells.put(row.getMetaData().getColumnLabel(i), plain(row.getObject(i)));
    }
    return cells;
  }

  private static Object typed(String value) {
    if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return LocalDate.parse(value);
    }
    if (value.equals("true") || value.equals("false")) {
      return Boolean.valueOf(value);
    }
    return value.matches("-?\\d+") ? Integer.valueOf(value) : value;
  }

  private static String plain(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
