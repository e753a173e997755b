package hallops.identity.domain;

import hallops.kernel.OrgPath;
import hallops.kernel.Role;
import hallops.kernel.Scope;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A person who may sign in.
///
/// @param passwordExpiresAt set while the password is a one-time one
/// @param version goes up with each change, so that two editors don't overwrite each other
public record Account(
    long id,
    String loginName,
    String displayName,
    @Nullable String employeeNumber,
    String passwordHash,
    boolean mustChangePassword,
    @Nullable Instant passwordExpiresAt,
    Set<Role> roles,
    String orgCode,
    OrgPath orgPath,
    AccountStatus status,
    int failedLogins,
    @Nullable Instant lastLoginAt,
    Instant createdAt,
    int version) {

  public Account {
    roles = Set.copyOf(roles);
  }

  public boolean isActive() {
    return status == AccountStatus.ACTIVE;
  }

  public Scope scope() {
    return new Scope(id, loginName, roles, orgPath);
  }

  @Override
  public String toString() {
    return "Account[" + id + ", " + loginName + "]";
  }
}
