package hallops.insight.domain;

import hallops.kernel.Period;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The account of a city, or of everything in sight.
///
/// @param cityCode null for the total
/// @param values by column of the SQL model `city_month`; money in fen, unknown absent
public record MonthTotal(
    Period period,
    @Nullable String cityCode,
    @Nullable String cityName,
    Map<String, Double> values) {

  public MonthTotal {
    values = Map.copyOf(values);
  }

  public @Nullable Double value(String column) {
    return values.get(column);
  }

  /// @return 0 when absent
  public long whole(String column) {
    return Math.round(values.getOrDefault(column, 0.0));
  }
}
