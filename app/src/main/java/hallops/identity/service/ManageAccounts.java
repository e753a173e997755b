package hallops.identity.service;

import hallops.identity.Accounts;
import hallops.identity.Places;
import hallops.identity.domain.Account;
import hallops.identity.domain.AccountBook;
import hallops.identity.domain.AccountStatus;
import hallops.identity.domain.Duties;
import hallops.identity.domain.IdentityProblem;
import hallops.identity.domain.SessionEnd;
import hallops.kernel.AuditEntry;
import hallops.kernel.OrgPath;
import hallops.kernel.Paged;
import hallops.kernel.Problem;
import hallops.kernel.Role;
import hallops.kernel.Scope;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What an administrator does with the accounts of his part of the organisation. He can't change or
/// disable himself, and the last administrator stays.
@Service
@Transactional
public class ManageAccounts {

  private final Accounts desk;
  private final AccountBook accounts;
  private final Sessions sessions;
  private final Passwords passwords;
  private final ApplicationEventPublisher events;
  private final Ground ground;

  ManageAccounts(
      Accounts desk,
      AccountBook accounts,
      Sessions sessions,
      Passwords passwords,
      ApplicationEventPublisher events,
      Ground ground) {
    this.desk = desk;
    this.accounts = accounts;
    this.sessions = sessions;
    this.passwords = passwords;
    this.events = events;
    this.ground = ground;
  }

  /// What the use case stands on besides accounts.
  @org.springframework.stereotype.Component
  record Ground(ObjectProvider<Places> places, IdentityProperties properties, Clock clock) {

    OrgPath path(String code) {
      if (code.equals(properties.province())) {
        return new OrgPath(OrgPath.label(code));
      }
      Places known = places.getIfAvailable();
      return (known == null ? java.util.Optional.<Places.Place>empty() : known.find(code))
          .map(Places.Place::path)
          .orElseThrow(() -> AccountDesk.unknownPlace(code));
    }
  }

  /// What the administrator fills in.
  public record Form(
      String displayName, @Nullable String employeeNumber, Set<Role> roles, String orgCode) {}

  @Transactional(readOnly = true)
  public Paged<Account> list(AccountBook.Filter filter) {
    return accounts.list(filter);
  }

  @Transactional(readOnly = true)
  public Account get(long id) {
    return accounts
        .find(id)
        .orElseThrow(() ->
            new Problem(IdentityProblem.ACCOUNT_NOT_FOUND, "There is no account " + id + "."));
  }

  public Accounts.Created create(String loginName, Form form) {
    return desk.create(
        new Accounts.NewAccount(
            loginName,
            form.displayName(),
            form.employeeNumber(),
            form.roles(),
            form.orgCode(),
            ground.path(form.orgCode())));
  }

  /// Changes take effect at once: if roles or place change, the account's sessions end.
  ///
  /// @param version as read; refused if somebody else has changed the account since
  public Account change(long id, int version, Form form, @Nullable String reason) {
    Account before = others(id);
    Duties.check(form.roles());
    if (!form.roles().contains(Role.ADMINISTRATOR)) {
      keepAnAdministrator(before);
    }
    String number = form.employeeNumber();
    if (number != null && accounts.employeeNumberTaken(number, id)) {
      throw new Problem(
          IdentityProblem.EMPLOYEE_NUMBER_TAKEN,
          "The employee number " + number + " is taken.",
          Map.of("field", "employeeNumber"));
    }
    OrgPath path =
        form.orgCode().equals(before.orgCode()) ? before.orgPath() : ground.path(form.orgCode());
    if (!Scope.current().sees(path)) {
      throw AccountDesk.unknownPlace(form.orgCode());
    }
    var change =
        new AccountBook.Change(form.displayName(), number, form.roles(), form.orgCode(), path);
    if (!accounts.change(id, version, change)) {
      throw new Problem(
          IdentityProblem.CHANGED_MEANWHILE,
          "Somebody else has changed this account; look again and repeat.");
    }
    Account after = get(id);
    if (!after.roles().equals(before.roles()) || !after.orgPath().equals(before.orgPath())) {
      sessions.endAll(id, null, SessionEnd.ROLES);
    }
    events.publishEvent(
        new AuditEntry(
            "identity.account.change",
            "account",
            Long.toString(id),
            after.loginName(),
            facts(before),
            facts(after),
            reason));
    return after;
  }

  public void disable(long id, @Nullable String reason) {
    Account account = others(id);
    keepAnAdministrator(account);
    accounts.setStatus(id, AccountStatus.DISABLED);
    sessions.endAll(id, null, SessionEnd.DISABLED);
    statusChanged(account, AccountStatus.DISABLED, reason);
  }

  public void enable(long id, @Nullable String reason) {
    Account account = others(id);
    accounts.setStatus(id, AccountStatus.ACTIVE);
    statusChanged(account, AccountStatus.ACTIVE, reason);
  }

  /// A new one-time password, shown once; the old password and all sessions end.
  public Accounts.Created resetPassword(long id, @Nullable String reason) {
    Account account = others(id);
    String password = Passwords.oneTime();
    var now = ground.clock().instant();
    accounts.setPassword(
        id, passwords.hash(password), true, now.plus(ground.properties().oneTimePassword()), now);
    sessions.endAll(id, null, SessionEnd.PASSWORD);
    events.publishEvent(
        new AuditEntry(
            "identity.password.reset",
            "account",
            Long.toString(id),
            account.loginName(),
            null,
            null,
            reason));
    return new Accounts.Created(id, account.loginName(), password);
  }

  private Account others(long id) {
    if (id == Scope.current().accountId()) {
      throw new Problem(
          IdentityProblem.NOT_ON_YOURSELF, "Another administrator must do this for you.");
    }
    return get(id);
  }

  private void keepAnAdministrator(Account account) {
    if (account.isActive()
        && account.roles().contains(Role.ADMINISTRATOR)
        && accounts.activeAdministrators() < 2) {
      throw new Problem(
          IdentityProblem.LAST_ADMINISTRATOR, "This is the last administrator who can sign in.");
    }
  }

  private void statusChanged(Account account, AccountStatus status, @Nullable String reason) {
    events.publishEvent(
        new AuditEntry(
            status == AccountStatus.ACTIVE ? "identity.account.enable" : "identity.account.disable",
            "account",
            Long.toString(account.id()),
            account.loginName(),
            Map.of("status", account.status()),
            Map.of("status", status),
            reason));
  }

  private static Map<String, Object> facts(Account account) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("displayName", account.displayName());
    facts.put("employeeNumber", Objects.requireNonNullElse(account.employeeNumber(), ""));
    facts.put("roles", new TreeSet<>(account.roles()));
    facts.put("orgCode", account.orgCode());
    return facts;
  }
}
