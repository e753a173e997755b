package hallops.offer;

/// What one unit of a business type's quantity is.
public enum Basis {
  /// One piece: a user, a handset, a case handled, a visitor.
  COUNT,
  /// One fen of the amount taken or the face value sold.
  AMOUNT
}
