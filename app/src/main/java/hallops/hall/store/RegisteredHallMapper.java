package hallops.hall.store;

import hallops.hall.HallId;
import hallops.hall.domain.Attribute;
import hallops.hall.domain.AttributeType;
import hallops.hall.domain.Cell;
import hallops.hall.domain.HallSheet;
import hallops.hall.domain.RegisteredHall;
import hallops.kernel.Money;
import hallops.kernel.OrgPath;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads a row of `hall.hall` (with `area_code` beside it) back into a sheet.
final class RegisteredHallMapper implements RowMapper<RegisteredHall> {

  static final TypeReference<Map<String, String>> REASONS = new TypeReference<>() {};

  private final JsonMapper json;

  RegisteredHallMapper(JsonMapper json) {
    this.json = json;
  }

  @Override
  public RegisteredHall mapRow(ResultSet row, int number) throws SQLException {
    Map<String, String> reasons = json.readValue(row.getString("unknown"), REASONS);
    Map<Attribute, Cell> cells = new EnumMap<>(Attribute.class);
    for (Attribute attribute : Attribute.values()) {
      Object value = value(row, attribute);
      if (value != null) {
        cells.put(attribute, new Cell.Known(value));
      } else {
        String reason = reasons.get(attribute.code());
        cells.put(attribute, Cell.Unknown.ofText(reason == null ? "system_missing" : reason));
      }
    }
    return new RegisteredHall(
        new HallId(row.getInt("id")),
        new HallSheet(row.getString("code"), cells),
        new OrgPath(row.getString("path")),
        row.getBoolean("withdrawn"),
        row.getInt("version"));
  }

  private static @Nullable Object value(ResultSet row, Attribute attribute) throws SQLException {
    String column = attribute.code();
    return switch (attribute.type()) {
      case AttributeType.Text _, AttributeType.Choice _ -> row.getString(column);
      case AttributeType.Count _ -> row.getObject(column, Integer.class);
      case AttributeType.Decimal _ -> row.getBigDecimal(column);
      case AttributeType.Day _ -> row.getObject(column, LocalDate.class);
      case AttributeType.Yuan _ -> {
        Long fen = row.getObject(column + "_fen", Long.class);
        yield fen == null ? null : new Money(fen);
      }
    };
  }
}
