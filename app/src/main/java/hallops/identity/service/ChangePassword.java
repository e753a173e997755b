package hallops.identity.service;

import hallops.identity.domain.Account;
import hallops.identity.domain.AccountBook;
import hallops.identity.domain.IdentityProblem;
import hallops.identity.domain.LoginAttempts;
import hallops.identity.domain.LoginThrottle;
import hallops.identity.domain.PasswordPolicy;
import hallops.identity.domain.SessionEnd;
import hallops.kernel.AuditEntry;
import hallops.kernel.Problem;
import hallops.kernel.Scope;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// A person changes his own password. All his sessions end, and the one at hand gets a new token.
@Service
public class ChangePassword {

  private static final LoginThrottle.Rule GUESSING = LoginThrottle.ACCOUNT_AND_ADDRESS;

  private final AccountBook accounts;
  private final LoginAttempts attempts;
  private final Sessions sessions;
  private final Credentials credentials;
  private final ApplicationEventPublisher events;
  private final LogIn.Ground ground;

  ChangePassword(
      AccountBook accounts,
      LoginAttempts attempts,
      Sessions sessions,
      Credentials credentials,
      ApplicationEventPublisher events,
      LogIn.Ground ground) {
    this.accounts = accounts;
    this.attempts = attempts;
    this.sessions = sessions;
    this.credentials = credentials;
    this.events = events;
    this.ground = ground;
  }

  /// @return the token of the session that goes on
  /// @throws Problem if the present password is wrong or the new one too weak
  public SessionToken change(
      Account account, String present, String chosen, String address, String userAgent) {
    var guesses = List.of(new LoginThrottle.Subject("password:" + account.id(), GUESSING));
    LogIn.refuseIfTooEarly(Scope.system().call(() -> begin(guesses)));
    if (!credentials.passwords().matches(present, account.passwordHash())) {
      throw new Problem(IdentityProblem.WRONG_PASSWORD, "The present password is not right.");
    }
    if (present.equals(chosen)) {
      throw new Problem(
          IdentityProblem.WEAK_PASSWORD,
          "The new password is the same as the present one.",
          Map.of("reason", "unchanged"));
    }
    credentials
        .policy()
        .check(
            chosen,
            account.loginName(),
            account.displayName(),
            Objects.requireNonNullElse(account.employeeNumber(), ""));
    String hash = credentials.passwords().hash(chosen);
    Scope.system()
        .run(() -> ground.transactions().executeWithoutResult(s -> attempts.forget(guesses)));
    return ground.transactions().execute(status -> replace(account, hash, address, userAgent));
  }

  /// What passwords must be and how they are kept.
  @org.springframework.stereotype.Component
  record Credentials(Passwords passwords, PasswordPolicy policy) {}

  private java.time.Duration begin(List<LoginThrottle.Subject> guesses) {
    return ground
        .transactions()
        .execute(status -> attempts.begin(guesses, ground.clock().instant()));
  }

  private SessionToken replace(Account account, String hash, String address, String userAgent) {
    accounts.setPassword(account.id(), hash, false, null, ground.clock().instant());
    sessions.endAll(account.id(), null, SessionEnd.PASSWORD);
    events.publishEvent(
        AuditEntry.of(
            "identity.password.change",
            "account",
            Long.toString(account.id()),
            account.loginName(),
            null,
            null));
    return sessions.begin(account, address, userAgent);
  }
}
