package hallops.demo.service;

import hallops.kernel.OrgPath;
import hallops.kernel.Role;
import hallops.kernel.Scope;
import java.util.Set;

/// One line of `accounts.json`.
record DemoAccount(
    long accountId,
    Role role,
    String loginName,
    String displayName,
    String password,
    String orgCode,
    String orgPath) {

  Scope scope() {
    return new Scope(accountId, loginName, Set.of(role), new OrgPath(orgPath));
  }

  @Override
  public String toString() {
    return "DemoAccount[" + loginName + "]";
  }
}
