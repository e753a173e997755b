package hallops.hall;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Rows of a small province as the files would bring them: two cities, two areas each.
public final class SampleProvince {

  private SampleProvince() {}

  public static List<Map<String, String>> units() {
    List<Map<String, String>> rows = new ArrayList<>();
    // Children before parents: the order in a file is nobody's business.
    for (String city : List.of("ZZ", "LY")) {
      rows.add(unit(city + "0101", city + "01", "area", city + "一片区"));
      rows.add(unit(city + "0102", city + "01", "area", city + "二片区"));
      rows.add(unit(city + "01", city, "county", city + "城区"));
    }
    rows.add(unit("ZZ", "HA", "city", "郑州"));
    rows.add(unit("LY", "HA", "city", "洛阳"));
    Map<String, String> province = unit("HA", "", "province", "河南");
    province.remove("parent_code");
    rows.add(province);
    return rows;
  }

  public static Map<String, String> unit(String code, String parent, String level, String name) {
    return new HashMap<>(
        Map.of(
            "code", code,
            "parent_code", parent,
            "level", level,
            "name", name,
            "valid_from", "2020-01-01"));
  }

  /// Halls H00001 … in the four areas in turn, all attributes known.
  public static List<Map<String, String>> halls(int count) {
    List<String> areas = List.of("ZZ0101", "ZZ0102", "LY0101", "LY0102");
    List<Map<String, String>> rows = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      rows.add(hall("H%05d".formatted(i), areas.get(i % 4)));
    }
    return rows;
  }

  public static Map<String, String> hall(String code, String area) {
    Map<String, String> row = new HashMap<>();
    row.put("code", code);
    row.put("name", area.substring(0, 2) + "花园路营业厅" + code);
    row.put("area_code", area);
    row.put("channel_type", "own");
    row.put("base_type", "standard");
    row.put("location_type", "city");
    row.put("area_form", "community");
    row.put("ownership", "rented");
    row.put("operation_mode", "self_operated");
    row.put("status", "normal");
    row.put("opened_on", "2018-05-01");
    row.put("front_area", "186.5");
    row.put("building_area", "240");
    row.put("counters", "5");
    row.put("staff", "8");
    row.put("longitude", "113." + code.substring(1));
    row.put("latitude", "34.757975");
    row.put("lease_start", "2023-01-01");
    row.put("lease_end", "2028-12-31");
    row.put("monthly_rent", "11000.00");
    row.put("director", "王敏");
    return row;
  }
}
