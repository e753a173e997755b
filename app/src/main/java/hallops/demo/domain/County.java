package hallops.demo.domain;

import java.util.List;

/// A district or county with its approximate centre.
record County(String cityCode, String code, String name, double longitude, double latitude) {

  static List<County> load() {
    return Resources.rows("counties.csv").stream()
        .map(row ->
            new County(
                row[0], row[1], row[2], Double.parseDouble(row[3]), Double.parseDouble(row[4])))
        .toList();
  }

  /// Districts of a city, against counties and county-level cities.
  boolean isUrban() {
    return name.endsWith("区") || cityCode.equals("JY");
  }
}
