package hallops.insight.domain;

/// What makes halls comparable: tier (基础类型), location (地理类型), operation mode (经营模式); the codes of
/// the hall register.
public record PeerKey(String tier, String location, String operationMode) {

  private static final String TOWNSHIP = "township";

  /// The key at a step of widening; halls with equal keys at a level belong together there.
  PeerGroup at(PeerLevel level) {
    return switch (level) {
      case EXACT -> new PeerGroup(level, tier, location, operationMode);
      case ANY_OPERATION -> new PeerGroup(level, tier, location, "*");
      case NEIGHBOUR_LOCATION ->
          new PeerGroup(level, tier, location.equals(TOWNSHIP) ? TOWNSHIP : "urban", "*");
      case TIER -> new PeerGroup(level, tier, "*", "*");
    };
  }
}
