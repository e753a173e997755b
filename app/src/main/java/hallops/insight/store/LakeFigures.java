package hallops.insight.store;

import hallops.insight.domain.Figures;
import hallops.insight.domain.HallAccount;
import hallops.insight.domain.HallCard;
import hallops.insight.domain.ItemFigures;
import hallops.insight.domain.MonthTotal;
import hallops.insight.domain.Recognition;
import hallops.kernel.Period;
import hallops.lake.Lake;
import hallops.lake.LakeSession;
import hallops.lake.LakeTable;
import java.sql.Date;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/// Asks the lake with the SQL models. Every answer holds only halls of the current scope.
@Component
class LakeFigures implements Figures {

  private static final int ORIGIN_MONTHS = 3;

  private final Lake lake;

  LakeFigures(Lake lake) {
    this.lake = lake;
  }

  @Override
  public String version() {
    Map<LakeTable, Long> snapshots = lake.snapshots();
    StringBuilder version = new StringBuilder();
    for (LakeTable table : LakeTable.values()) {
      version.append(snapshots.getOrDefault(table, 0L)).append('.');
    }
    return version.toString();
  }

  @Override
  public List<AccountedMonth> months() {
    List<AccountedMonth> months =
        ask(
            "accounted_month",
            Map.of(),
            (row, n) ->
                new AccountedMonth(
                    Period.ofNumber(row.getInt("month")),
                    row.getLong("run_id"),
                    row.getInt("halls"),
                    row.getString("snapshot")));
    return months.stream().sorted(Comparator.comparing(AccountedMonth::period).reversed()).toList();
  }

  @Override
  public List<HallCard> cards() {
    try (LakeSession session = lake.open()) {
      return session.query(FigureRows.CARDS, Map.of(), FigureRows::card);
    }
  }

  @Override
  public List<HallAccount> accounts(Period period, Recognition recognition) {
    Map<String, Object> params = window(period, period, recognition);
    try (LakeSession session = lake.open()) {
      Map<Integer, List<ItemFigures>> items = new HashMap<>();
      session
          .query(SqlModel.query("item_structure"), params, FigureRows::item)
          .forEach(item ->
              items.computeIfAbsent(item.hallId(), hall -> new ArrayList<>()).add(item.item()));
      return session.query(
          SqlModel.query("hall_metric"),
          params,
          (row, n) ->
              FigureRows.account(row, items.getOrDefault(row.getInt("hall_id"), List.of())));
    }
  }

  @Override
  public List<MonthTotal> totals(Period period, Recognition recognition) {
    List<MonthTotal> totals =
        ask("city_month", window(period, period, recognition), FigureRows::total);
    return totals.stream()
        .sorted(Comparator.comparing(total -> total.cityCode() == null ? "" : total.cityCode()))
        .toList();
  }

  @Override
  public List<HistoryRow> history(Period from, Period to, Recognition recognition, int hallId) {
    Map<String, Object> params = new HashMap<>(window(from, to, recognition));
    params.put("hall_id", hallId);
    return ask("hall_history", params, FigureRows::history);
  }

  @Override
  public Map<Period, Statement> statements(
      Period from, Period to, Recognition recognition, int hallId) {
    Map<String, Object> params = new HashMap<>(window(from, to, recognition));
    params.put("hall_id", hallId);
    Map<Period, Statement> statements = new LinkedHashMap<>();
    record Line(Period period, boolean income, String item, long fen) {}
    List<Line> lines =
        ask(
            "statement",
            params,
            (row, n) ->
                new Line(
                    Period.ofNumber(row.getInt("month")),
                    "income".equals(row.getString("side")),
                    String.valueOf(row.getString("item")),
                    row.getLong("amount_fen")));
    for (Line line : lines) {
      Statement of =
          statements.computeIfAbsent(
              line.period, month -> new Statement(new LinkedHashMap<>(), new LinkedHashMap<>()));
      (line.income ? of.income() : of.cost()).merge(line.item, line.fen, Long::sum);
    }
    return statements;
  }

  @Override
  public List<HeatCell> heat(int hallId, Period period) {
    return ask(
        "visit_heat",
        Map.of(
            "hall_id", hallId,
            "month", period.number(),
            "first_weekday", period.firstDay().getDayOfWeek().getValue()),
        (row, n) ->
            new HeatCell(
                row.getInt("weekday"),
                row.getInt("half_hour"),
                row.getInt("days"),
                row.getDouble("visitors")));
  }

  @Override
  public List<Feed> feeds(Period period) {
    return ask(
        "feed_status",
        Map.of("month", period.number()),
        (row, n) -> {
          Date last = row.getDate("last_day");
          return new Feed(
              String.valueOf(row.getString("feed")),
              row.getInt("halls"),
              row.getInt("missing_halls"),
              last == null ? null : last.toLocalDate());
        });
  }

  @Override
  public List<Long> priceVersions(Period period) {
    return ask(
            "price_version_used",
            Map.of("month", period.number()),
            (row, n) -> row.getLong("price_version"))
        .stream()
        .sorted()
        .toList();
  }

  private static Map<String, Object> window(Period from, Period to, Recognition recognition) {
    return Map.of(
        "from_month", from.number(),
        "to_month", to.number(),
        "origin_month", from.plusMonths(-ORIGIN_MONTHS).number(),
        "mode", recognition.code());
  }

  private <T extends @Nullable Object> List<T> ask(
      String model, Map<String, ?> params, RowMapper<T> mapper) {
    try (LakeSession session = lake.open()) {
      return session.query(SqlModel.query(model), params, mapper);
    }
  }
}
