package hallops.identity.domain;

/// Accounts are never deleted: their names stay in the audit trail.
public enum AccountStatus {
  ACTIVE,
  DISABLED
}
