package hallops.insight.domain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/// What is said of one peer group in one month: distributions without names.
///
/// @param size comparable halls in the group
/// @param tooSmall fewer than 12: medians are shown, nobody is placed
/// @param reference the medians the profit gap is split against
public record PeerStatistics(
    PeerGroup group,
    int size,
    boolean tooSmall,
    Map<Metric, Distribution> distributions,
    ReferenceHall reference) {

  /// @param members the comparable halls of the group
  public static PeerStatistics of(PeerGroup group, List<HallFigures> members) {
    Map<Metric, Distribution> distributions = new EnumMap<>(Metric.class);
    for (Metric metric : Metric.values()) {
      distributions.put(
          metric,
          Distribution.of(
              members.stream()
                  .map(hall -> hall.value(metric))
                  .filter(Objects::nonNull)
                  .mapToDouble(value -> value == null ? Double.NaN : value)));
    }
    return new PeerStatistics(
        group,
        members.size(),
        members.size() < PeerGroups.ENOUGH,
        distributions,
        ReferenceHall.of(members));
  }

  public Distribution of(Metric metric) {
    return distributions.getOrDefault(metric, Distribution.of(DoubleStream.empty()));
  }

  /// Empty when the hall is not ranked, the value is unknown, or too few peers have one.
  public OptionalDouble percentile(HallFigures hall, Metric metric) {
    Double value = hall.value(metric);
    if (!hall.comparable() || value == null || of(metric).size() < PeerGroups.ENOUGH) {
      return OptionalDouble.empty();
    }
    return of(metric).percentile(value, metric.direction());
  }
}
