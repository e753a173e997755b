package hallops.identity.domain;

import hallops.identity.Accounts.NewAccount;
import hallops.kernel.OrgPath;
import hallops.kernel.Paged;
import hallops.kernel.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All accounts that the current scope sees.
public interface AccountBook {

  /// What of an account may be changed.
  record Change(
      String displayName,
      @Nullable String employeeNumber,
      Set<Role> roles,
      String orgCode,
      OrgPath orgPath) {}

  /// @param sort one of `loginName`, `displayName`, `orgCode`, `status`, `lastLoginAt`
  record Filter(
      @Nullable String text,
      @Nullable Role role,
      @Nullable AccountStatus status,
      String sort,
      boolean descending,
      int page,
      int size) {}

  Optional<Account> find(long id);

  Optional<Account> findByLoginName(String loginName);

  boolean employeeNumberTaken(String employeeNumber, long exceptAccountId);

  Paged<Account> list(Filter filter);

  int activeAdministrators();

  long add(
      NewAccount account,
      String passwordHash,
      boolean mustChange,
      @Nullable Instant passwordExpiresAt,
      Instant now,
      long by);

  /// @return false if somebody else has changed it since `version`
  boolean change(long id, int version, Change change);

  void placeMoved(OrgPath from, OrgPath to);

  void setStatus(long id, AccountStatus status);

  void setPassword(
      long id, String hash, boolean mustChange, @Nullable Instant expiresAt, Instant now);

  /// The same password, hashed anew with today's parameters.
  void rehash(long id, String hash);

  void loggedIn(long id, Instant now);

  void loginFailed(long id);
}
