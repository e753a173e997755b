package hallops.identity.web;

import hallops.identity.Accounts;
import hallops.identity.domain.Account;
import hallops.identity.domain.AccountBook;
import hallops.identity.domain.AccountStatus;
import hallops.identity.domain.Session;
import hallops.identity.service.ManageAccounts;
import hallops.identity.service.Sessions;
import hallops.kernel.Allowed;
import hallops.kernel.Paged;
import hallops.kernel.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The administrator's page: accounts of his part of the organisation.
@RestController
@RequestMapping("/api/identity")
@Allowed(Role.ADMINISTRATOR)
class AccountController {

  private static final String CODE = "[A-Za-z0-9][A-Za-z0-9_-]{0,31}";

  private final ManageAccounts manage;
  private final Sessions sessions;
  private final MessageSource messages;

  AccountController(ManageAccounts manage, Sessions sessions, MessageSource messages) {
    this.manage = manage;
    this.sessions = sessions;
    this.messages = messages;
  }

  record RoleRow(Role role, String name, String description) {}

  /// @param version to be sent back with a change
  record AccountRow(
      long id,
      String loginName,
      String displayName,
      @Nullable String employeeNumber,
      Set<Role> roles,
      String orgCode,
      AccountStatus status,
      boolean mustChangePassword,
      int failedLogins,
      @Nullable Instant lastLoginAt,
      Instant createdAt,
      int version) {}

  record NewAccountRequest(
      @NotBlank @Size(max = 32) String loginName,
      @NotBlank @Size(max = 64) String displayName,
      @Nullable @Size(max = 32) String employeeNumber,
      @NotEmpty Set<Role> roles,
      @NotBlank @Pattern(regexp = CODE) String orgCode) {}

  record ChangeRequest(
      @NotBlank @Size(max = 64) String displayName,
      @Nullable @Size(max = 32) String employeeNumber,
      @NotEmpty Set<Role> roles,
      @NotBlank @Pattern(regexp = CODE) String orgCode,
      int version,
      @Nullable @Size(max = 500) String reason) {}

  record ReasonRequest(@Nullable @Size(max = 500) String reason) {}

  /// @param oneTimePassword is shown here and nowhere else
  record OneTimePassword(long accountId, String loginName, String oneTimePassword) {

    static OneTimePassword of(Accounts.Created created) {
      return new OneTimePassword(
          created.accountId(), created.loginName(), created.oneTimePassword());
    }

    @Override
    public String toString() {
      return "OneTimePassword[…]";
    }
  }

  record SessionRow(
      long id, Instant createdAt, Instant lastSeenAt, String address, String userAgent) {}

  @GetMapping("/roles")
  List<RoleRow> roles(Locale locale) {
    return Arrays.stream(Role.values())
        .map(role -> new RoleRow(role, word("name", role, locale), word("does", role, locale)))
        .toList();
  }

  @GetMapping("/accounts")
  Paged<AccountRow> list(
      @RequestParam(required = false) @Nullable @Size(max = 64) String text,
      @RequestParam(required = false) @Nullable Role role,
      @RequestParam(required = false) @Nullable AccountStatus status,
      @RequestParam(defaultValue = "loginName") String sort,
      @RequestParam(defaultValue = "false") boolean descending,
      @RequestParam(defaultValue = "1") @Min(1) @Max(100_000) int page,
      @RequestParam(defaultValue = "50") @Min(1) @Max(500) int size) {
    String wanted = text == null || text.isBlank() ? null : text.strip();
    Paged<Account> found =
        manage.list(new AccountBook.Filter(wanted, role, status, sort, descending, page, size));
    return new Paged<>(
        found.rows().stream().map(AccountController::row).toList(),
        found.total(),
        found.page(),
        found.size());
  }

  @GetMapping("/accounts/{id}")
  AccountRow get(@PathVariable long id) {
    return row(manage.get(id));
  }

  @PostMapping("/accounts")
  @ResponseStatus(HttpStatus.CREATED)
  OneTimePassword create(@Valid @RequestBody NewAccountRequest body) {
    return OneTimePassword.of(
        manage.create(
            body.loginName(),
            new ManageAccounts.Form(
                body.displayName(), given(body.employeeNumber()), body.roles(), body.orgCode())));
  }

  @PutMapping("/accounts/{id}")
  AccountRow change(@PathVariable long id, @Valid @RequestBody ChangeRequest body) {
    return row(
        manage.change(
            id,
            body.version(),
            new ManageAccounts.Form(
                body.displayName(), given(body.employeeNumber()), body.roles(), body.orgCode()),
            body.reason()));
  }

  @PostMapping("/accounts/{id}/disable")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void disable(@PathVariable long id, @Valid @RequestBody ReasonRequest body) {
    manage.disable(id, body.reason());
  }

  @PostMapping("/accounts/{id}/enable")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void enable(@PathVariable long id, @Valid @RequestBody ReasonRequest body) {
    manage.enable(id, body.reason());
  }

  @PostMapping("/accounts/{id}/one-time-password")
  OneTimePassword resetPassword(@PathVariable long id, @Valid @RequestBody ReasonRequest body) {
    return OneTimePassword.of(manage.resetPassword(id, body.reason()));
  }

  @GetMapping("/accounts/{id}/sessions")
  List<SessionRow> sessions(@PathVariable long id) {
    return sessions.list(manage.get(id).id()).stream().map(AccountController::row).toList();
  }

  @DeleteMapping("/accounts/{id}/sessions")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void endSessions(@PathVariable long id) {
    sessions.endAll(manage.get(id), null);
  }

  private String word(String what, Role role, Locale locale) {
    String key = "identity.role." + role + "." + what;
    return String.valueOf(messages.getMessage(key, null, role.name(), locale));
  }

  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static AccountRow row(Account account) {
    return new AccountRow(
        account.id(),
        account.loginName(),
        account.displayName(),
        account.employeeNumber(),
        new TreeSet<>(account.roles()),
        account.orgCode(),
        account.status(),
        account.mustChangePassword(),
        account.failedLogins(),
        account.lastLoginAt(),
        account.createdAt(),
        account.version());
  }

  private static SessionRow row(Session session) {
    return new SessionRow(
        session.id(),
        session.createdAt(),
        session.lastSeenAt(),
        session.address(),
        session.userAgent());
  }
}
