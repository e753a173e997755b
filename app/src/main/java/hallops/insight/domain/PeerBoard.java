package hallops.insight.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What all halls of a month look like to each other, without names: the groups, their
/// distributions, and the province's distribution of profit. Made from every hall of the province,
/// whoever asks; only a hall's own place in it is ever told.
public final class PeerBoard {

  private final PeerGroups groups;
  private final Map<PeerGroup, PeerStatistics> statistics = new HashMap<>();
  private final Distribution provinceProfit;

  /// @param halls all halls accounted in the month
  public PeerBoard(List<HallFigures> halls) {
    List<HallFigures> comparable = halls.stream().filter(HallFigures::comparable).toList();
    groups = new PeerGroups(comparable.stream().map(HallFigures::key).toList());
    halls.stream()
        .map(hall -> groups.groupOf(hall.key()))
        .distinct()
        .forEach(
            group -> statistics.put(group, PeerStatistics.of(group, members(group, comparable))));
    provinceProfit =
        Distribution.of(comparable.stream().mapToDouble(hall -> hall.inputs().profitFen()));
  }

  private static List<HallFigures> members(PeerGroup group, List<HallFigures> comparable) {
    return comparable.stream().filter(hall -> group.holds(hall.key())).toList();
  }

  public PeerStatistics peersOf(PeerKey key) {
    PeerGroup group = groups.groupOf(key);
    PeerStatistics known = statistics.get(group);
    return known == null ? PeerStatistics.of(group, List.of()) : known;
  }

  public Distribution provinceProfit() {
    return provinceProfit;
  }
}
