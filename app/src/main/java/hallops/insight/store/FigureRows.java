package hallops.insight.store;

import hallops.insight.domain.Figures.HistoryRow;
import hallops.insight.domain.HallAccount;
import hallops.insight.domain.HallCard;
import hallops.insight.domain.HallFigures;
import hallops.insight.domain.ItemFigures;
import hallops.insight.domain.Metric;
import hallops.insight.domain.MonthTotal;
import hallops.insight.domain.PeerKey;
import hallops.kernel.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Rows of the SQL models as values of the domain.
final class FigureRows {

  static final String CARDS =
      """
      select hall_id, code, name, city_code, city_name, county_name, base_type, location_type,
        operation_mode, ownership, status, opened_on, front_area, counters, staff, director,
        longitude, latitude
      from hall
      """;

  private static final String UNKNOWN = "unknown";

  private FigureRows() {}

  record HallItem(int hallId, ItemFigures item) {}

  static HallCard card(ResultSet row, int number) throws SQLException {
    java.sql.Date opened = row.getDate("opened_on");
    return new HallCard(
        row.getInt("hall_id"),
        text(row, "code"),
        text(row, "name"),
        text(row, "city_code"),
        text(row, "city_name"),
        row.getString("county_name"),
        text(row, "base_type"),
        text(row, "location_type"),
        text(row, "operation_mode"),
        row.getString("ownership"),
        row.getString("status"),
        opened == null ? null : day(opened),
        decimal(row, "front_area"),
        whole(row, "counters"),
        whole(row, "staff"),
        row.getString("director"),
        decimal(row, "longitude"),
        decimal(row, "latitude"));
  }

  static HallItem item(ResultSet row, int number) throws SQLException {
    return new HallItem(
        row.getInt("hall_id"),
        new ItemFigures(
            text(row, "item"),
            row.getInt("sale") == 1,
            row.getLong("pieces"),
            row.getLong("amount_fen")));
  }

  static HallAccount account(ResultSet row, List<ItemFigures> items) throws SQLException {
    Map<Metric, Double> values = new EnumMap<>(Metric.class);
    for (Metric metric : Metric.values()) {
      Double value = decimal(row, metric.column());
      if (value != null) {
        values.put(metric, value);
      }
    }
    HallFigures figures =
        new HallFigures(
            row.getInt("hall_id"),
            new PeerKey(
                text(row, "base_type"), text(row, "location_type"), text(row, "operation_mode")),
            Period.ofNumber(row.getInt("month")),
            row.getBoolean("ranked"),
            inputs(row),
            values,
            items);
    return new HallAccount(
        figures,
        row.getLong("run_id"),
        row.getString("unranked_reason"),
        row.getString("visitor_source"),
        big(row, "break_even_visitors"),
        decimal(row, "safety_margin"));
  }

  private static HallFigures.Inputs inputs(ResultSet row) throws SQLException {
    return new HallFigures.Inputs(
        big(row, "visitors"),
        decimal(row, "staff"),
        decimal(row, "front_area"),
        row.getLong("income_fen"),
        row.getLong("cost_fen"),
        row.getLong("profit_fen"),
        row.getLong("rent_fen"),
        row.getLong("labour_fen"),
        big(row, "sale_quantity"),
        big(row, "sale_customers"),
        big(row, "new_users"));
  }

  static MonthTotal total(ResultSet row, int number) throws SQLException {
    Map<String, Double> values = new HashMap<>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      if (row.getObject(i) instanceof Number value) {
        values.put(row.getMetaData().getColumnLabel(i), value.doubleValue());
      }
    }
    String city = row.getString("city_code");
    return new MonthTotal(
        Period.ofNumber(row.getInt("month")),
        city,
        city == null ? null : row.getString("city_name"),
        values);
  }

  static HistoryRow history(ResultSet row, int number) throws SQLException {
    return new HistoryRow(
        row.getInt("hall_id"),
        Period.ofNumber(row.getInt("month")),
        row.getLong("income_fen"),
        row.getLong("cost_fen"),
        row.getLong("profit_fen"),
        row.getLong("visitors"));
  }

  private static LocalDate day(java.sql.Date date) {
    return date.toLocalDate();
  }

  private static String text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNullElse(row.getString(column), UNKNOWN);
  }

  private static @Nullable Double decimal(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() || !Double.isFinite(value) ? null : value;
  }

  private static @Nullable Long big(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }

  private static @Nullable Integer whole(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }
}
