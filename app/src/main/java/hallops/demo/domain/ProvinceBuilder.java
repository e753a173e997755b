package hallops.demo.domain;

import hallops.demo.domain.Province.Area;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Draws the province: halls per county, names, places, then attributes and planted causes.
final class ProvinceBuilder {
  private static final String[] COMPASS = {"东", "西", "南", "北", "中"};
  private static final String[] ORDINALS = {"一", "二", "三", "四", "五", "六"};

  private final DemoOptions options;
  private final ProvinceMap map = ProvinceMap.load();
  private final List<Area> areas = new ArrayList<>();
  private final List<DemoHall> halls = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  ProvinceBuilder(DemoOptions options) {
    this.options = options;
  }

  Province build() {
    List<City> cities = City.load();
    List<County> counties = County.load();
    for (City city : cities) {
      List<County> own =
          counties.stream().filter(county -> county.cityCode().equals(city.code())).toList();
      hallsOf(city, own);
    }
    HallAttributes attributes = new HallAttributes(options.seed());
    halls.forEach(attributes::draw);
    halls.forEach(this::place);
    Planting.plant(options.seed(), halls);
    Province province =
        new Province(cities, counties, List.copyOf(areas), List.copyOf(halls))
            .within(options.cities());
    Planting.chooseOrderLevel(options, province.halls());
    return province;
  }

  private void hallsOf(City city, List<County> counties) {
    Draw draw = Draw.of(options.seed(), 1, city.code().hashCode());
    int first = halls.size();
    for (Tier tier : Tier.values()) {
      for (int i = 0; i < city.halls()[tier.ordinal()]; i++) {
        DemoHall hall = new DemoHall(city, county(draw, counties, tier, i), tier);
        halls.add(hall);
        hall.number = halls.size();
        hall.code = "H" + String.valueOf(100_000 + hall.number).substring(1);
      }
    }
    for (County county : counties) {
      areasOf(
          county,
          halls.subList(first, halls.size()).stream()
              .filter(hall -> hall.county == county)
              .toList());
    }
  }

  /// Flagships stand in districts by turns; standard and small halls favour districts; township
  /// halls avoid them.
  private static County county(Draw draw, List<County> counties, Tier tier, int turn) {
    List<County> urban = counties.stream().filter(County::isUrban).toList();
    List<County> rural = counties.stream().filter(county -> !county.isUrban()).toList();
    return switch (tier) {
      case FLAGSHIP -> urban.get(turn % urban.size());
      case STANDARD, SMALL -> draw.pick(rural.isEmpty() || draw.chance(0.5) ? urban : rural);
      case TOWNSHIP -> draw.pick(rural.isEmpty() || draw.chance(0.1) ? urban : rural);
    };
  }

  private void areasOf(County county, List<DemoHall> own) {
    int serial =
        spread(county, own.stream().filter(hall -> hall.tier != Tier.TOWNSHIP).toList(), false, 0);
    spread(county, own.stream().filter(hall -> hall.tier == Tier.TOWNSHIP).toList(), true, serial);
  }

  private int spread(County county, List<DemoHall> own, boolean township, int serial) {
    int count = Math.min(5, (own.size() + 6) / 7);
    for (int i = 0; i < count; i++) {
      String code = county.code() + (serial + i < 9 ? "0" : "") + (serial + i + 1);
      String tail = township ? "乡镇" + ORDINALS[i] + "片区" : "城" + COMPASS[i] + "片区";
      areas.add(new Area(code, county.code(), county.name() + tail));
      for (int at = i; at < own.size(); at += count) {
        own.get(at).areaCode = code;
      }
    }
    return serial + count;
  }

  private void place(DemoHall hall) {
    Draw draw = Draw.of(options.seed(), 2, hall.number);
    name(hall, draw);
    double spread = hall.tier == Tier.TOWNSHIP ? 0.09 : hall.county.isUrban() ? 0.028 : 0.018;
    do {
      hall.longitude = round(hall.county.longitude() + spread * 1.2 * draw.normal());
      hall.latitude = round(hall.county.latitude() + spread * draw.normal());
    } while (!map.contains(hall.city.code(), hall.longitude, hall.latitude));
  }

  private void name(DemoHall hall, Draw draw) {
    String tail = hall.tier == Tier.FLAGSHIP ? "旗舰厅" : "营业厅";
    String stem = hall.county.name() + Words.place(draw, hall);
    for (int i = 0; i < 8 && names.contains(stem + tail); i++) {
      stem = hall.county.name() + Words.place(draw, hall);
    }
    String name = stem + tail;
    for (int second = 2; !names.add(name); second++) {
      name = stem + "第" + second + tail;
    }
    hall.name = name;
  }

  private static double round(double degrees) {
    return Math.round(degrees * 1e6) / 1e6;
  }
}
