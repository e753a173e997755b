package hallops.identity.service;

import hallops.identity.domain.Account;
import hallops.identity.domain.AccountBook;
import hallops.identity.domain.IdentityProblem;
import hallops.identity.domain.LoginAttempts;
import hallops.identity.domain.LoginName;
import hallops.identity.domain.LoginThrottle;
import hallops.kernel.AuditEntry;
import hallops.kernel.Problem;
import hallops.kernel.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Signing in. The attempt is counted and committed before the password is compared, and the
/// comparison holds no database connection.
@Service
public class LogIn {

  private final AccountBook accounts;
  private final LoginAttempts attempts;
  private final Sessions sessions;
  private final Passwords passwords;
  private final ApplicationEventPublisher events;
  private final Ground ground;

  LogIn(
      AccountBook accounts,
      LoginAttempts attempts,
      Sessions sessions,
      Passwords passwords,
      ApplicationEventPublisher events,
      Ground ground) {
    this.accounts = accounts;
    this.attempts = attempts;
    this.sessions = sessions;
    this.passwords = passwords;
    this.events = events;
    this.ground = ground;
  }

  /// Transactions and time, taken together to keep the constructor short.
  @org.springframework.stereotype.Component
  record Ground(TransactionTemplate transactions, Clock clock) {}

  /// Who signs in and from where.
  ///
  /// @param previous the session the browser still holds; it ends with a new sign-in
  public record Request(
      String loginName,
      String password,
      String address,
      String userAgent,
      @Nullable SessionToken previous) {

    @Override
    public String toString() {
      return "Request[…]";
    }
  }

  public record LoggedIn(SessionToken token, Account account) {}

  /// @throws Problem if name and password don't fit, or if too many attempts failed before
  public LoggedIn logIn(Request request) {
    String name = LoginName.normalised(request.loginName());
    Optional<Account> known = Scope.system().call(() -> begin(name, request.address()));
    boolean right;
    if (known.isPresent()) {
      right = passwords.matches(request.password(), known.get().passwordHash());
    } else {
      passwords.matchNobody(request.password());
      right = false;
    }
    Account account = known.orElse(null);
    if (account == null || !right || !account.isActive()) {
      Scope.system().run(() -> failed(account));
      throw new Problem(
          IdentityProblem.WRONG_CREDENTIALS, "The login name or the password is not right.");
    }
    Instant expires = account.passwordExpiresAt();
    if (expires != null && expires.isBefore(ground.clock().instant())) {
      Scope.system().run(() -> failed(account));
      throw new Problem(
          IdentityProblem.PASSWORD_EXPIRED,
          "The one-time password is too old; ask the administrator for a new one.");
    }
    return Scope.system().call(() -> succeeded(account, request, name));
  }

  private Optional<Account> begin(String name, String address) {
    record Begun(Duration delay, Optional<Account> account) {}
    Begun begun =
        ground
            .transactions()
            .execute(status -> {
              Optional<Account> account = accounts.findByLoginName(name);
              boolean usual = account.isPresent() && attempts.isKnown(account.get().id(), address);
              List<LoginThrottle.Subject> subjects = LoginThrottle.subjects(name, address, usual);
              return new Begun(attempts.begin(subjects, ground.clock().instant()), account);
            });
    refuseIfTooEarly(begun.delay());
    return begun.account();
  }

  /// @throws Problem unless the wait is zero
  static void refuseIfTooEarly(Duration wait) {
    if (!wait.isZero()) {
      long seconds = wait.plusMillis(999).toSeconds();
      throw new Problem(
          IdentityProblem.TOO_MANY_ATTEMPTS,
          "Too many failed attempts; try again in " + seconds + " s.",
          Map.of("retryAfterSeconds", seconds));
    }
  }

  private void failed(@Nullable Account account) {
    ground
        .transactions()
        .executeWithoutResult(status -> {
          if (account != null) {
            accounts.loginFailed(account.id());
          }
          // a name that is no account may be a password typed into the wrong field
          events.publishEvent(
              AuditEntry.of(
                  "identity.login.failed",
                  "account",
                  account == null ? "" : Long.toString(account.id()),
                  account == null ? "" : account.loginName(),
                  null,
                  null));
        });
  }

  private LoggedIn succeeded(Account account, Request request, String name) {
    String fresh =
        passwords.isOutdated(account.passwordHash()) ? passwords.hash(request.password()) : null;
    SessionToken token =
        ground
            .transactions()
            .execute(status -> {
              Instant now = ground.clock().instant();
              attempts.succeeded(account.id(), name, request.address(), now);
              accounts.loggedIn(account.id(), now);
              if (fresh != null) {
                accounts.rehash(account.id(), fresh);
              }
              SessionToken previous = request.previous();
              if (previous != null) {
                sessions.replace(previous);
              }
              return sessions.begin(account, request.address(), request.userAgent());
            });
    account.scope().run(() -> recordLogIn(account));
    return new LoggedIn(token, account);
  }

  private void recordLogIn(Account account) {
    ground
        .transactions()
        .executeWithoutResult(status ->
            events.publishEvent(
                AuditEntry.of(
                    "identity.login",
                    "account",
                    Long.toString(account.id()),
                    account.loginName(),
                    null,
                    null)));
  }
}
