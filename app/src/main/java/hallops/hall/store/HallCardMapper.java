package hallops.hall.store;

import hallops.hall.HallCard;
import hallops.hall.HallId;
import hallops.hall.HallStatus;
import hallops.kernel.Money;
import hallops.kernel.OrgPath;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.databind.json.JsonMapper;

/// Reads a row of the view `hall.hall_card`.
final class HallCardMapper implements RowMapper<HallCard> {

  private final JsonMapper json;

  HallCardMapper(JsonMapper json) {
    this.json = json;
  }

  @Override
  public HallCard mapRow(ResultSet row, int number) throws SQLException {
    Long rent = row.getObject("monthly_rent_fen", Long.class);
    return new HallCard(
        new HallId(row.getInt("id")),
        row.getString("code"),
        row.getString("name"),
        new OrgPath(row.getString("path")),
        row.getString("area_code"),
        row.getString("area_name"),
        row.getString("county_code"),
        row.getString("county_name"),
        row.getString("city_code"),
        row.getString("city_name"),
        row.getString("channel_type"),
        row.getString("base_type"),
        row.getString("location_type"),
        row.getString("area_form"),
        row.getString("ownership"),
        row.getString("operation_mode"),
        HallStatus.of(row.getString("status")),
        row.getObject("opened_on", LocalDate.class),
        row.getBigDecimal("front_area"),
        row.getBigDecimal("building_area"),
        row.getObject("counters", Integer.class),
        row.getObject("staff", Integer.class),
        row.getBigDecimal("longitude"),
        row.getBigDecimal("latitude"),
        row.getObject("lease_start", LocalDate.class),
        row.getObject("lease_end", LocalDate.class),
        rent == null ? null : new Money(rent),
        row.getString("director"),
        json.readValue(row.getString("unknown"), RegisteredHallMapper.REASONS));
  }
}
