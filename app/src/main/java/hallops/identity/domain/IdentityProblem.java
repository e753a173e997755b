package hallops.identity.domain;

import hallops.kernel.ProblemKind;

/// What identity refuses.
public enum IdentityProblem implements ProblemKind {
  WRONG_CREDENTIALS("wrong-credentials", 401),
  TOO_MANY_ATTEMPTS("too-many-attempts", 429),
  PASSWORD_EXPIRED("one-time-password-expired", 401),
  PASSWORD_CHANGE_REQUIRED("password-change-required", 403),
  WEAK_PASSWORD("weak-password", 422),
  WRONG_PASSWORD("wrong-password", 422),
  INVALID_LOGIN_NAME("invalid-login-name", 422),
  LOGIN_NAME_TAKEN("login-name-taken", 409),
  EMPLOYEE_NUMBER_TAKEN("employee-number-taken", 409),
  DUTIES_NOT_SEPARATE("duties-not-separate", 422),
  NO_ROLE("no-role", 422),
  UNKNOWN_PLACE("unknown-place", 422),
  ACCOUNT_NOT_FOUND("account-not-found", 404),
  SESSION_NOT_FOUND("session-not-found", 404),
  NOT_ON_YOURSELF("not-on-yourself", 409),
  LAST_ADMINISTRATOR("last-administrator", 409),
  CHANGED_MEANWHILE("changed-meanwhile", 409),
  CROSS_SITE_REQUEST("cross-site-request", 403);

  private final String slug;
  private final int status;

  IdentityProblem(String slug, int status) {
    this.slug = slug;
    this.status = status;
  }

  @Override
  public String module() {
    return "identity";
  }

  @Override
  public String slug() {
    return slug;
  }

  @Override
  public int status() {
    return status;
  }
}
