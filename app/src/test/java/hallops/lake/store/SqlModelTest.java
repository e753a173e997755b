package hallops.lake.store;

import static org.assertj.core.api.Assertions.assertThat;

import hallops.lake.LakeTable;
import hallops.lake.domain.TableShape;
import hallops.lake.domain.TableShapes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every model of the lake with the tables given beside it (`<model>.test/given_*.csv`) answers
/// exactly `expect.csv`, on bare DuckDB.
class SqlModelTest {

  private static final Path MODELS =
      Path.of(System.getProperty("hallops.root", ".."), "analytics", "models", "lake");

  @TestFactory
  Stream<DynamicTest> models_answer_as_expected() throws IOException {
    return models().stream()
        .map(model -> DynamicTest.dynamicTest(model.getFileName().toString(), () -> check(model)));
  }

  @TestFactory
  Stream<DynamicTest> models_say_what_they_are() throws IOException {
    return models().stream()
        .map(model ->
            DynamicTest.dynamicTest(
                model.getFileName().toString(),
                () ->
                    assertThat(Files.readString(model))
                        .contains("-- says:", "-- grain:", "-- reads:", "-- checks:")));
  }

  private static List<Path> models() throws IOException {
    try (Stream<Path> files = Files.list(MODELS)) {
      return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
    }
  }

  private static void check(Path model) throws IOException, SQLException {
    Path test = MODELS.resolve(model.getFileName().toString().replaceFirst("\\.sql$", ".test"));
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement duck = connection.createStatement()) {
      for (LakeTable table : LakeTable.values()) {
        duck.execute(create(table));
        Path given = test.resolve("given_" + table.sqlName() + ".csv");
        if (Files.exists(given)) {
          duck.execute(
              "insert into %s by name select * from read_csv('%s', header = true)"
                  .formatted(table.sqlName(), given));
        }
      }
      String expect = "read_csv('" + test.resolve("expect.csv") + "', header = true)";
      List<String> names = columns(duck, "select * from " + expect);
      String order = names.stream().map(SqlText::identifier).collect(Collectors.joining(", "));
      List<String> actual =
          rows(
              duck, "select %s from (%s\n) order by all".formatted(order, Files.readString(model)));
      assertThat(actual)
          .containsExactlyElementsOf(
              rows(duck, "select %s from %s order by all".formatted(order, expect)));
    }
  }

  private static String create(LakeTable table) {
    TableShape shape = TableShapes.of(table);
    return "create table "
        + table.sqlName()
        + shape.columns().stream()
            .map(column -> column.name() + " " + column.type())
            .collect(Collectors.joining(", ", " (", ")"));
  }

  private static List<String> columns(Statement duck, String sql) throws SQLException {
    try (ResultSet rows = duck.executeQuery(sql)) {
      List<String> names = new ArrayList<>();
      for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
        names.add(rows.getMetaData().getColumnLabel(i));
      }
      return names;
    }
  }

  private static List<String> rows(Statement duck, String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (ResultSet rows = duck.executeQuery(sql)) {
      while (rows.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          cells.add(String.valueOf(rows.getString(i)));
        }
        found.add(String.join(",", cells));
      }
    }
    return found;
  }
}
