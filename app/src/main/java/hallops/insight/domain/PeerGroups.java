package hallops.insight.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// Which group each kind of hall is compared in: the narrowest that holds at least 12 comparable
/// halls.
///
/// Widening: tier × location × operation mode → drop operation mode → take city and county town
/// together → the whole tier. A tier with fewer than 12 halls is still compared with itself but is
/// `tooSmall`: values and medians are shown, no percentile and no rank.
public final class PeerGroups {

  public static final int ENOUGH = 12;

  private final Map<PeerGroup, Integer> sizes = new HashMap<>();

  /// @param comparable one key per hall that takes part in rankings
  public PeerGroups(Collection<PeerKey> comparable) {
    for (PeerKey key : comparable) {
      for (PeerLevel level : PeerLevel.values()) {
        sizes.merge(key.at(level), 1, Integer::sum);
      }
    }
  }

  public PeerGroup groupOf(PeerKey key) {
    for (PeerLevel level : PeerLevel.values()) {
      if (size(key.at(level)) >= ENOUGH) {
        return key.at(level);
      }
    }
    return key.at(PeerLevel.TIER);
  }

  public int size(PeerGroup group) {
    return sizes.getOrDefault(group, 0);
  }

  public boolean tooSmall(PeerGroup group) {
    return size(group) < ENOUGH;
  }
}
