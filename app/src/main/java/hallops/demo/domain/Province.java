package hallops.demo.domain;

import java.util.List;
import java.util.Set;

/// The drawn province: cities, areas and halls; halls in order of their number.
record Province(List<City> cities, List<County> counties, List<Area> areas, List<DemoHall> halls) {

  /// A 片区 below a county.
  record Area(String code, String countyCode, String name) {}

  List<DemoHall> planted() {
    return halls.stream().filter(hall -> hall.cause != Cause.NONE).toList();
  }

  /// The same province with only some cities; numbers and draws of the halls stay as they were.
  Province within(Set<String> cityCodes) {
    if (cityCodes.isEmpty()) {
      return this;
    }
    List<County> kept =
        counties.stream().filter(county -> cityCodes.contains(county.cityCode())).toList();
    Set<String> countyCodes = Set.copyOf(kept.stream().map(County::code).toList());
    return new Province(
        cities.stream().filter(city -> cityCodes.contains(city.code())).toList(),
        kept,
        areas.stream().filter(area -> countyCodes.contains(area.countyCode())).toList(),
        halls.stream().filter(hall -> cityCodes.contains(hall.city.code())).toList());
  }
}
