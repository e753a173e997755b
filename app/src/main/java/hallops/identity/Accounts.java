package hallops.identity;

import hallops.kernel.OrgPath;
import hallops.kernel.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Making accounts from code: the first start and the demo province. People use the web pages.
public interface Accounts {

  /// @param loginName lower case letters, digits, `.`, `_`, `-`
  /// @param orgCode the place whose subtree the account sees, e.g. `ZZ`
  /// @param orgPath the same place as a path, e.g. `ha.zz`
  record NewAccount(
      String loginName,
      String displayName,
      @Nullable String employeeNumber,
      Set<Role> roles,
      String orgCode,
      OrgPath orgPath) {

    public NewAccount {
      roles = Set.copyOf(roles);
    }
  }

  /// @param oneTimePassword shown once and kept nowhere; must be changed at the first sign-in
  record Created(long accountId, String loginName, String oneTimePassword) {

    @Override
    public String toString() {
      return "Created[" + accountId + ", " + loginName + "]";
    }
  }

  /// Makes an account with a random one-time password.
  ///
  /// @throws hallops.kernel.Problem if the login name or employee number is taken, the roles may
  ///   not meet in one hand, or the place is outside of the current scope
  Created create(NewAccount account);

  /// Makes an account whose password the caller has chosen; it need not be changed.
  ///
  /// @throws hallops.kernel.Problem as above, and if the password is too weak
  long create(NewAccount account, String password);

  boolean exists(String loginName);

  /// A place of the organisation lies elsewhere now: accounts at or below `from` follow it.
  void placeMoved(OrgPath from, OrgPath to);
}
