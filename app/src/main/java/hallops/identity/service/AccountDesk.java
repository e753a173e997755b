package hallops.identity.service;

import hallops.identity.Accounts;
import hallops.identity.domain.AccountBook;
import hallops.identity.domain.Duties;
import hallops.identity.domain.IdentityProblem;
import hallops.identity.domain.LoginName;
import hallops.identity.domain.PasswordPolicy;
import hallops.kernel.AuditEntry;
import hallops.kernel.OrgPath;
import hallops.kernel.Problem;
import hallops.kernel.Scope;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes accounts, for the administrator's page and for code.
@Service
class AccountDesk implements Accounts {

  private final AccountBook accounts;
  private final Passwords passwords;
  private final PasswordPolicy policy;
  private final IdentityProperties properties;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AccountDesk(
      AccountBook accounts,
      Passwords passwords,
      PasswordPolicy policy,
      IdentityProperties properties,
      ApplicationEventPublisher events,
      Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.policy = policy;
    this.properties = properties;
    this.events = events;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Created create(NewAccount account) {
    String password = Passwords.oneTime();
    Instant expires = clock.instant().plus(properties.oneTimePassword());
    return new Created(add(account, password, expires), account.loginName(), password);
  }

  @Override
  @Transactional
  public long create(NewAccount account, String password) {
    policy.check(
        password,
        account.loginName(),
        account.displayName(),
        Objects.requireNonNullElse(account.employeeNumber(), ""));
    return add(account, password, null);
  }

  @Override
  @Transactional(readOnly = true)
  public boolean exists(String loginName) {
    return accounts.findByLoginName(loginName).isPresent();
  }

  @Override
  @Transactional
  public void placeMoved(OrgPath from, OrgPath to) {
    accounts.placeMoved(from, to);
  }

  private long add(NewAccount account, String password, @Nullable Instant expires) {
    new LoginName(account.loginName());
    Duties.check(account.roles());
    checkPlace(account.orgCode(), account.orgPath());
    if (accounts.findByLoginName(account.loginName()).isPresent()) {
      throw new Problem(
          IdentityProblem.LOGIN_NAME_TAKEN,
          "The login name " + account.loginName() + " is taken.",
          Map.of("field", "loginName"));
    }
    String number = account.employeeNumber();
    if (number != null && accounts.employeeNumberTaken(number, 0)) {
      throw new Problem(
          IdentityProblem.EMPLOYEE_NUMBER_TAKEN,
          "The employee number " + number + " is taken.",
          Map.of("field", "employeeNumber"));
    }
    long id =
        accounts.add(
            account,
            passwords.hash(password),
            expires != null,
            expires,
            clock.instant(),
            Scope.current().accountId());
    events.publishEvent(
        AuditEntry.of(
            "identity.account.create",
            "account",
            Long.toString(id),
            account.loginName(),
            null,
            Map.of(
                "displayName", account.displayName(),
                "roles", List.copyOf(account.roles()),
                "orgCode", account.orgCode())));
    return id;
  }

  private static void checkPlace(String code, OrgPath path) {
    boolean fits = ("." + path.text()).endsWith("." + OrgPath.label(code));
    if (!fits || !Scope.current().sees(path)) {
      throw unknownPlace(code);
    }
  }

  static Problem unknownPlace(String code) {
    return new Problem(
        IdentityProblem.UNKNOWN_PLACE,
        "There is no place " + code + " in your part of the organisation.",
        Map.of("field", "orgCode"));
  }
}
