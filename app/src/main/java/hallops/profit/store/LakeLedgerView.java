package hallops.profit.store;

import hallops.lake.Lake;
import hallops.lake.LakeSession;
import hallops.lake.LakeTable;
import hallops.profit.domain.CostItem;
import hallops.profit.domain.LedgerView;
import hallops.profit.domain.Mode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/// Reads the ledger and the facts behind it. A session holds only halls of the current scope, so a
/// hall beyond it answers like one that does not exist.
@Repository
class LakeLedgerView implements LedgerView {

  private final Lake lake;

  LakeLedgerView(Lake lake) {
    this.lake = lake;
  }

  @Override
  public List<PlaceTotal> places(RunData run, Mode mode, @Nullable String cityCode) {
    var params = new HashMap<String, Object>();
    params.put("run_id", run.id());
    params.put("city", cityCode == null ? "" : cityCode);
    params.put("deferred", mode == Mode.DEFERRED);
    return query(run, "ledger_place", params, LakeLedgerView::place);
  }

  private static PlaceTotal place(ResultSet row, int number) throws SQLException {
    return new PlaceTotal(
        row.getString("code"),
        row.getString("name"),
        row.getInt("halls"),
        row.getInt("ranked"),
        row.getInt("losing"),
        row.getLong("income_fen"),
        row.getLong("cost_fen"),
        row.getLong("controllable_profit_fen"),
        row.getLong("profit_fen"),
        row.getString("unranked_reason"));
  }

  @Override
  public List<ItemTotal> items(RunData run, Mode mode, String hallCode) {
    return query(
        run,
        "ledger_item",
        Map.of("run_id", run.id(), "hall_code", hallCode, "mode", mode.code()),
        (row, number) ->
            new ItemTotal(
                row.getString("side"),
                row.getString("item"),
                row.getString("code"),
                row.getLong("amount_fen"),
                row.getInt("lines"),
                row.getBoolean("controllable")));
  }

  @Override
  public List<Line> lines(RunData run, Mode mode, String hallCode, String side, String code) {
    return query(
        run,
        "ledger_line",
        Map.of(
            "run_id", run.id(),
            "hall_code", hallCode,
            "mode", mode.code(),
            "side", side,
            "code", code),
        LakeLedgerView::line);
  }

  private static Line line(ResultSet row, int number) throws SQLException {
    return new Line(
        row.getString("side"),
        row.getString("item"),
        row.getString("code"),
        row.getString("mode"),
        whole(row, "quantity"),
        whole(row, "unit_value_millifen"),
        row.getLong("amount_fen"),
        row.getString("source"),
        month(row, "origin_month"),
        whole(row, "price_version"),
        row.getObject("segment_start", LocalDate.class),
        row.getObject("segment_end", LocalDate.class));
  }

  @Override
  public List<Day> days(
      RunData run, String hallCode, String business, LocalDate from, LocalDate to) {
    return query(
        run,
        "ledger_day",
        Map.of("hall_code", hallCode, "business", business, "from_day", from, "to_day", to),
        (row, number) ->
            new Day(
                row.getObject("day", LocalDate.class),
                row.getLong("quantity"),
                row.getLong("orders")));
  }

  @Override
  public List<VisitDay> visitDays(RunData run, String hallCode, LocalDate from, LocalDate to) {
    return query(
        run,
        "ledger_visit_day",
        Map.of("hall_code", hallCode, "from_day", from, "to_day", to),
        (row, number) ->
            new VisitDay(
                row.getObject("day", LocalDate.class),
                row.getString("source"),
                row.getLong("counted")));
  }

  private record OrderRow(Order order, long orders, long quantity, long amountFen) {}

  @Override
  public OrderPage orders(RunData run, OrderQuery query) {
    var rows =
        query(
            run,
            "ledger_order",
            Map.of(
                "hall_code", query.hallCode(),
                "business", query.business(),
                "from_day", query.from(),
                "to_day", query.to(),
                "size", query.size(),
                "skip", (query.page() - 1) * query.size()),
            (row, number) ->
                new OrderRow(
                    order(row),
                    row.getLong("total_orders"),
                    row.getLong("total_quantity"),
                    row.getLong("total_amount_fen")));
    if (rows.isEmpty()) {
      return new OrderPage(List.of(), 0, 0, 0);
    }
    var first = rows.getFirst();
    return new OrderPage(
        rows.stream().map(OrderRow::order).toList(),
        first.orders(),
        first.quantity(),
        first.amountFen());
  }

  private static Order order(ResultSet row) throws SQLException {
    return new Order(
        row.getString("event_id"),
        row.getString("event_time"),
        row.getLong("quantity"),
        row.getLong("amount_fen"),
        row.getString("channel"),
        row.getString("reverses_event_id"),
        row.getString("develop_hall_code"));
  }

  @Override
  public List<CostRow> costRows(RunData run, String hallCode, String costItem) {
    return query(
        run,
        "ledger_cost_row",
        Map.of("hall_code", hallCode, "cost_item_id", CostItem.ofCode(costItem).id()),
        (row, number) ->
            new CostRow(
                row.getString("source"),
                whole(row, "amount_fen"),
                row.getString("reason"),
                row.getLong("import_id")));
  }

  @Override
  public List<ClawBackRow> clawBacks(RunData run, String hallCode, String business) {
    return query(
        run,
        "ledger_claw_back",
        Map.of("hall_code", hallCode, "business", business),
        (row, number) ->
            new ClawBackRow(
                row.getInt("origin_month"),
                row.getLong("quantity"),
                row.getLong("amount_fen"),
                row.getString("reason"),
                row.getString("event_id")));
  }

  @Override
  public List<HallChange> compareHalls(RunData before, RunData after) {
    return query(
        after,
        "run_difference",
        Map.of("before_run", before.id(), "after_run", after.id()),
        (row, number) ->
            new HallChange(
                row.getString("code"),
                row.getString("name"),
                row.getString("city_name"),
                row.getLong("income_before_fen"),
                row.getLong("income_after_fen"),
                row.getLong("cost_before_fen"),
                row.getLong("cost_after_fen")));
  }

  @Override
  public List<LineChange> compareLines(RunData before, RunData after, String hallCode) {
    return query(
        after,
        "run_difference_line",
        Map.of("before_run", before.id(), "after_run", after.id(), "hall_code", hallCode),
        LakeLedgerView::lineChange);
  }

  private static LineChange lineChange(ResultSet row, int number) throws SQLException {
    return new LineChange(
        row.getString("side"),
        row.getString("item"),
        row.getString("code"),
        row.getString("mode"),
        row.getString("source"),
        month(row, "origin_month"),
        row.getObject("segment_start", LocalDate.class),
        whole(row, "quantity_before"),
        whole(row, "quantity_after"),
        whole(row, "unit_before"),
        whole(row, "unit_after"),
        row.getLong("amount_before_fen"),
        row.getLong("amount_after_fen"));
  }

  private <T> List<T> query(RunData run, String model, Map<String, ?> params, RowMapper<T> mapper) {
    var at = new EnumMap<LakeTable, Long>(LakeTable.class);
    run.snapshots()
        .forEach(
            (name, snapshot) -> at.put(LakeTable.valueOf(name.toUpperCase(Locale.ROOT)), snapshot));
    var all = new HashMap<String, Object>(params);
    all.put("month", run.month());
    try (LakeSession session = lake.openAt(at)) {
      return session.query(SqlModel.query(model), all, mapper);
    }
  }

  private static @Nullable Long whole(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }

  private static @Nullable Integer month(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }
}
