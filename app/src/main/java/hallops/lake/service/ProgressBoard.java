package hallops.lake.service;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// How far the imports under way are; nothing of it outlives the process.
@Component
public class ProgressBoard {

  private final Map<Long, Double> fractions = new ConcurrentHashMap<>();

  void set(long importId, double fraction) {
    fractions.put(importId, fraction);
  }

  /// Of the import that is worked on now: only one is at a time, the others wait at nought.
  double newest() {
    return fractions.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }

  void clear(long importId) {
    fractions.remove(importId);
  }

  /// @return 0 to 1
  public double of(long importId) {
    return fractions.getOrDefault(importId, 0.0);
  }
}
