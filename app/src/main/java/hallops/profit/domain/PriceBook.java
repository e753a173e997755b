package hallops.profit.domain;

import static hallops.profit.domain.UnitValue.ANY;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;

/// All unit values of one price version. Looks for the most specific row that is in force on the
/// day: city and tier, city, tier, everywhere.
public final class PriceBook {
  private final Map<UnitValue.Key, NavigableMap<LocalDate, Long>> rows = new HashMap<>();

  public PriceBook(List<UnitValue> values) {
    for (var value : values) {
      var dated = rows.computeIfAbsent(value.key(), key -> new TreeMap<>());
      if (dated.putIfAbsent(value.validFrom(), value.milliFen()) != null) {
        throw new IllegalArgumentException(
            "Two unit values for %s from %s".formatted(value.key(), value.validFrom()));
      }
    }
  }

  public OptionalLong milliFen(String business, String city, String tier, LocalDate day) {
    for (var key : fallback(business, city, tier)) {
      var dated = rows.get(key);
      var entry = dated == null ? null : dated.floorEntry(day);
      if (entry != null) {
        return OptionalLong.of(entry.getValue());
      }
    }
    return OptionalLong.empty();
  }

  private static List<UnitValue.Key> fallback(String business, String city, String tier) {
    return List.of(
        new UnitValue.Key(business, city, tier),
        new UnitValue.Key(business, city, ANY),
        new UnitValue.Key(business, ANY, tier),
        new UnitValue.Key(business, ANY, ANY));
  }
}
