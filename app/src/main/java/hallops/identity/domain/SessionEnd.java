package hallops.identity.domain;

/// Why a session is over before its time.
public enum SessionEnd {
  /// the person signed out
  LOGOUT,
  /// the same browser signed in again
  REPLACED,
  /// ended from the list of sessions
  ENDED,
  /// the password was changed or reset
  PASSWORD,
  /// the account was disabled
  DISABLED,
  /// its roles or place changed
  ROLES
}
