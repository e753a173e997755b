package hallops.insight.domain;

/// How far a peer group had to be widened to hold enough halls.
public enum PeerLevel {
  /// tier × location × operation mode
  EXACT,
  /// operation mode dropped
  ANY_OPERATION,
  /// city and county town taken together ("urban"); township stays by itself
  NEIGHBOUR_LOCATION,
  /// the whole tier
  TIER
}
