package hallops.insight.domain;

/// A group of comparable halls.
///
/// @param location a location code, `urban` (city + county town) or `*`
/// @param operationMode an operation mode or `*`
public record PeerGroup(PeerLevel level, String tier, String location, String operationMode) {

  boolean holds(PeerKey key) {
    return key.at(level).equals(this);
  }
}
