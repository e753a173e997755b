package hallops.demo.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Outlines of the cities, to keep every drawn coordinate inside its city.
final class ProvinceMap {
  private final Map<String, List<double[]>> rings = new HashMap<>();

  static ProvinceMap load() {
    ProvinceMap map = new ProvinceMap();
    for (String line : Resources.lines("city-boundaries.txt")) {
      String[] words = line.split(" ");
      double[] ring = new double[words.length - 1];
      for (int i = 0; i < ring.length; i++) {
        ring[i] = Double.parseDouble(words[i + 1]);
      }
      map.rings.computeIfAbsent(words[0], key -> new ArrayList<>()).add(ring);
    }
    return map;
  }

  boolean contains(String cityCode, double longitude, double latitude) {
    return rings.getOrDefault(cityCode, List.of()).stream()
        .anyMatch(ring -> inside(ring, longitude, latitude));
  }

  /// Even-odd rule.
  private static boolean inside(double[] ring, double x, double y) {
    boolean in = false;
    for (int i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      boolean spans = ring[i + 1] > y != ring[j + 1] > y;
      if (spans
          && x < (ring[j] - ring[i]) * (y - ring[i + 1]) / (ring[j + 1] - ring[i + 1]) + ring[i]) {
        in = !in;
      }
    }
    return in;
  }
}
