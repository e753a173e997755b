package hallops.insight.service;

import hallops.insight.domain.PeerStatistics;
import org.jspecify.annotations.Nullable;

/// The peer group as told to people: which, how large, how far widened.
///
/// @param level exact, any_operation, neighbour_location or tier
/// @param location a location code, `urban` or `*`
/// @param operationMode an operation mode or `*`
public record PeerGroupView(
    String level, String tier, String location, String operationMode, int size, boolean tooSmall) {

  static PeerGroupView of(PeerStatistics peers) {
    var group = peers.group();
    return new PeerGroupView(
        group.level().name().toLowerCase(java.util.Locale.ROOT),
        group.tier(),
        group.location(),
        group.operationMode(),
        peers.size(),
        peers.tooSmall());
  }

  static @Nullable Double round(@Nullable Double value) {
    return value == null ? null : Math.round(value * 1e6) / 1e6;
  }
}
