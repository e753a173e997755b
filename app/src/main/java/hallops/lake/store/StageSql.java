package hallops.lake.store;

import hallops.lake.LakeTable;
import hallops.lake.domain.FaultCode;
import hallops.lake.domain.FileColumn;
import hallops.lake.domain.FileKind;
import hallops.lake.domain.Rule;
import hallops.lake.domain.TableShape;
import hallops.lake.domain.TableShapes;
import hallops.lake.domain.file.Header;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/// Writes the one query that types, resolves and checks all rows of a file at once. A good row
/// comes out as the lake's columns with `bad` null; a bad one lists its faults there.
final class StageSql {

  /// Columns whose name in the lake differs from the file's.
  private static final Map<String, String> FILE_NAMES =
      Map.of(
          "hall_id", "hall_code",
          "business_id", "business_code",
          "develop_hall_id", "develop_hall_code",
          "cost_item_id", "cost_item",
          "amount_fen", "amount");

  /// @param when condition in SQL, never null
  private record Check(String when, String column, FaultCode code) {

    String fault() {
      return "case when %s then {'c': %s, 'k': %s, 'v': coalesce(r_%s, '')} end"
          .formatted(when, SqlText.quote(column), SqlText.quote(code.name()), column);
    }
  }

  private final FileKind kind;
  private final TableShape shape;
  private final Header header;
  private final LocalDate latestDay;

  StageSql(FileKind kind, Header header, LocalDate latestDay) {
    this.kind = kind;
    this.shape = TableShapes.of(Objects.requireNonNull(kind.table()));
    this.header = header;
    this.latestDay = latestDay;
  }

  /// @param from the raw rows, columns `c0`, `c1`, … of text
  /// @param rowNumber a column of it to carry along, or empty
  String select(String from, String rowNumber, long importId) {
    String typed =
        kind.columns().stream().flatMap(column -> typed(column).stream()).collect(commas());
    String carried = rowNumber.isEmpty() ? "" : ", " + rowNumber;
    String lake =
        shape.columns().stream()
            .map(column ->
                "cast(%s as %s) as %s"
                    .formatted(
                        value(column, importId),
                        column.type().name().toLowerCase(Locale.ROOT),
                        column.name()))
            .collect(commas());
    List<Check> checks = checks();
    String bad =
        "case when %s then list_filter([%s], lambda fault: fault is not null) end as bad"
            .formatted(
                checks.stream().map(Check::when).collect(Collectors.joining(" or ")),
                checks.stream().map(Check::fault).collect(commas()));
    return "select %s, %s%s from (select %s%s from %s)"
        .formatted(lake, bad, carried, typed, carried, from);
  }

  /// The lake's column → the column of the file that it comes from.
  static String fileName(String lakeColumn) {
    return FILE_NAMES.getOrDefault(lakeColumn, lakeColumn);
  }

  /// The file's column that tells which month a row belongs to.
  String dateColumn() {
    return kind.columns().stream()
        .filter(column ->
            column.rule() instanceof Rule.EventTime
                || column.rule() instanceof Rule.Day
                || column.rule() instanceof Rule.Month)
        .findFirst()
        .orElseThrow()
        .name();
  }

  /// A column as raw text `r_…` and as value `v_…`.
  private List<String> typed(FileColumn column) {
    int at = header.indexOf(column.name());
    String raw = at < 0 ? "cast(null as varchar)" : "c" + at;
    String name = column.name();
    String value =
        switch (column.rule()) {
          case Rule.Text text -> "nullif(trim(" + raw + "), '')";
          case Rule.Choice choice -> "nullif(trim(" + raw + "), '')";
          case Rule.Code code ->
              "cast(enum_code(try_cast(trim(%s) as code_%s)) as integer)"
                  .formatted(raw, code.list());
          case Rule.Whole whole -> "try_cast(" + raw + " as bigint)";
          case Rule.Yuan yuan -> "try_cast(" + raw + " as decimal(14, 2))";
          case Rule.EventTime time -> date(raw, "%s", "timestamp", "%Y%m%d%H%M%S");
          case Rule.Day day -> date(raw, "%s", "date", "%Y%m%d");
          case Rule.Month month -> date(raw, "%s || '-01'", "date", "%Y%m', '%Y/%m");
        };
    List<String> both = new ArrayList<>(List.of(value + " as v_" + name, raw + " as r_" + name));
    if (column.rule() instanceof Rule.Yuan) {
      both.add("try_cast(" + raw + " as decimal(17, 5)) as exact_" + name);
    }
    return both;
  }

  /// ISO by a cast, which is fast; other habits only where no dash stands.
  private static String date(String raw, String iso, String type, String formats) {
    String cast = "try_cast(%s as %s)".formatted(iso.replace("%s", raw), type);
    return "case when contains(%s, '-') then %s else coalesce(%s, cast(try_strptime(%s, ['%s']) as %s)) end"
        .formatted(raw, cast, cast, raw, formats, type);
  }

  private String value(TableShape.Column column, long importId) {
    return switch (column.name()) {
      case "import_id" -> Long.toString(importId);
      case "month" -> has("month") ? month("v_month") : month(day());
      case "day" -> day();
      case "origin_month" -> month("v_origin_month");
      case "amount_fen" ->
          shape.table() == LakeTable.COST_LINE ? "v_amount * 100" : "coalesce(v_amount * 100, 0)";
      default -> "v_" + fileName(column.name());
    };
  }

  private String day() {
    return has("day") ? "v_day" : "cast(v_event_time as date)";
  }

  private static String month(String date) {
    return "year(%1$s) * 100 + month(%1$s)".formatted(date);
  }

  private boolean has(String name) {
    return kind.columns().stream().anyMatch(column -> column.name().equals(name));
  }

  private List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (FileColumn column : kind.columns()) {
      if (column.required()) {
        String absent = "(r_%1$s is null or r_%1$s = '')".formatted(column.name());
        checks.add(new Check(absent, column.name(), FaultCode.MISSING));
      }
      checks.addAll(checks(column));
    }
    checks.addAll(rules());
    return checks;
  }

  private List<Check> checks(FileColumn column) {
    String name = column.name();
    String given = "r_%1$s is not null and r_%1$s <> ''".formatted(name);
    String none = "(" + given + " and v_" + name + " is null)";
    return switch (column.rule()) {
      case Rule.Text text ->
          // bytes, which are counted far faster: three per Chinese character
          List.of(when("strlen(v_%s) > " + 3 * text.most(), name, FaultCode.TOO_LONG));
      case Rule.Choice choice ->
          List.of(
              when(
                  "v_%s not in ("
                      + choice.values().stream().map(SqlText::quote).collect(commas())
                      + ")",
                  name,
                  FaultCode.NOT_A_CHOICE));
      case Rule.Code code -> List.of(new Check(none, name, FaultCode.UNKNOWN_CODE));
      case Rule.Whole whole ->
          List.of(
              new Check(none, name, FaultCode.BAD_NUMBER),
              when("contains(r_%s, '.')", name, FaultCode.NOT_WHOLE),
              when(
                  "v_%s not between " + whole.least() + " and " + whole.most(),
                  name,
                  FaultCode.OUT_OF_RANGE));
      case Rule.Yuan yuan ->
          List.of(
              new Check(
                  "(" + given + " and (exact_" + name + " is null or v_" + name + " is null))",
                  name,
                  FaultCode.BAD_NUMBER),
              when("v_%1$s <> exact_%1$s", name, FaultCode.TOO_PRECISE));
      case Rule.EventTime time -> dates(name, none, FaultCode.BAD_TIME, "timestamp");
      case Rule.Day day -> dates(name, none, FaultCode.BAD_DAY, "date");
      case Rule.Month month -> dates(name, none, FaultCode.BAD_MONTH, "date");
    };
  }

  private List<Check> dates(String name, String none, FaultCode notADate, String type) {
    return List.of(
        new Check(none, name, notADate),
        when("v_%s >= " + type + " '" + latestDay.plusDays(1) + "'", name, FaultCode.FUTURE),
        when("v_%s < " + type + " '2000-01-01'", name, FaultCode.TOO_OLD));
  }

  /// Rules over several columns of a row.
  private List<Check> rules() {
    return switch (shape.table()) {
      case COST_LINE ->
          List.of(
              when("v_source = 'missing' and v_reason is null", "reason", FaultCode.REASON_NEEDED),
              when(
                  "v_source = 'missing' and v_amount is not null",
                  "amount",
                  FaultCode.AMOUNT_NOT_EMPTY),
              when(
                  "v_source <> 'missing' and (r_amount is null or r_amount = '')",
                  "amount",
                  FaultCode.AMOUNT_NEEDED));
      case SERVICE_EVENT ->
          List.of(
              when(
                  "(v_quantity < 0 or v_amount < 0) and v_reverses_event_id is null",
                  "quantity",
                  FaultCode.NEGATIVE),
              when(
                  "v_reverses_event_id is not null and v_quantity >= 0"
                      + " and coalesce(v_amount, 0) >= 0",
                  "reverses_event_id",
                  FaultCode.NOT_NEGATIVE));
      case SUBSCRIBER_RETENTION, CLAW_BACK ->
          List.of(when("v_origin_month > v_month", "origin_month", FaultCode.ORIGIN_LATER));
      case DAILY_VOLUME, VISIT, HALL_MONTH, LEDGER_LINE -> List.of();
    };
  }

  private static Check when(String condition, String column, FaultCode code) {
    String said = condition.replace("%1$s", column).replace("%s", column);
    return new Check("coalesce(" + said + ", false)", column, code);
  }

  private static Collector<CharSequence, ?, String> commas() {
    return Collectors.joining(", ");
  }
}
