package hallops.lake.store;

import hallops.lake.LakeTable;
import hallops.lake.domain.TableShape;
import hallops.lake.domain.TableShapes;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The text of the views that a session reads.
final class SessionViews {

  /// The halls a session may see, filled when it is opened with a scope that does not see all.
  static final String SCOPE_TABLE = "scope_hall";

  private static final String WITHIN_SCOPE =
      " where hall_id in (select hall_id from temp." + SCOPE_TABLE + ")";

  private SessionViews() {}

  /// Reads exactly the files named; `month` comes from the folder's name, so that a filter on it
  /// drops files before they are opened.
  static String facts(String view, LakeTable table, List<PlannedFile> files, boolean scoped) {
    TableShape shape = TableShapes.of(table);
    return "create or replace temp view "
        + view
        + " as "
        + select(shape, files.stream().map(file -> file.path().toString()).toList())
        + (scoped ? WITHIN_SCOPE : "");
  }

  static String select(TableShape shape, List<String> files) {
    String columns =
        shape.columns().stream()
            .map(TableShape.Column::name)
            .map(SqlText::identifier)
            .collect(Collectors.joining(", "));
    if (files.isEmpty()) {
      String none =
          shape.columns().stream()
              .map(column ->
                  "cast(null as %s) as %s"
                      .formatted(
                          column.type().name().toLowerCase(Locale.ROOT),
                          SqlText.identifier(column.name())))
              .collect(Collectors.joining(", "));
      return "select " + columns + " from (select " + none + " where false)";
    }
    return "select %s from read_parquet(%s, hive_partitioning = true, hive_types = {'month': integer})"
        .formatted(columns, SqlText.list(files));
  }

  static String cube(Cube cube, boolean scoped) {
    return "create or replace temp view "
        + cube.view()
        + " as select * from "
        + HotCubes.table(cube)
        + (scoped ? WITHIN_SCOPE : "");
  }

  static String reference(String database, String name, boolean scoped) {
    return "create or replace temp view "
        + SqlText.identifier(name)
        + " as select * from "
        + SqlText.identifier(database)
        + "."
        + DuckEngine.REFERENCE
        + "."
        + SqlText.identifier(name)
        + (scoped ? WITHIN_SCOPE : "");
  }
}
