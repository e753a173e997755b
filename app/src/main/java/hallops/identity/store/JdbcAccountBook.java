package hallops.identity.store;

import hallops.identity.Accounts.NewAccount;
import hallops.identity.domain.Account;
import hallops.identity.domain.AccountBook;
import hallops.identity.domain.AccountStatus;
import hallops.identity.domain.IdentityProblem;
import hallops.kernel.OrgPath;
import hallops.kernel.Paged;
import hallops.kernel.Problem;
import hallops.kernel.Role;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAccountBook implements AccountBook {

  static final String COLUMNS =
      """
      a.id, a.login_name, a.display_name, a.employee_number, a.password_hash,
      a.must_change_password, a.password_expires_at, a.roles, a.org_code,
      a.org_path::text as org_path, a.status, a.failed_logins, a.last_login_at, a.created_at,
      a.version
      """;

  /// Where a client may sort by; what is not here can't reach the SQL.
  private static final Map<String, String> SORTS =
      Map.of(
          "loginName", "login_name",
          "displayName", "display_name",
          "orgCode", "org_path",
          "status", "status",
          "lastLoginAt", "last_login_at");

  private static final String WHERE =
      """
      where (cast(:text as text) is null or a.login_name like :text or a.display_name ilike :text
             or a.employee_number like :text or lower(a.org_code) = lower(:exact))
        and (cast(:role as text) is null or a.roles @> array[cast(:role as text)])
        and (cast(:status as text) is null or a.status = :status)
      """;

  private final JdbcClient jdbc;

  JdbcAccountBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Account> find(long id) {
    return jdbc.sql("select " + COLUMNS + " from identity.account as a where a.id = :id")
        .param("id", id)
        .query((row, n) -> account(row))
        .optional();
  }

  @Override
  public Optional<Account> findByLoginName(String loginName) {
    return jdbc.sql("select " + COLUMNS + " from identity.account as a where a.login_name = :name")
        .param("name", loginName)
        .query((row, n) -> account(row))
        .optional();
  }

  @Override
  public boolean employeeNumberTaken(String employeeNumber, long exceptAccountId) {
    return jdbc.sql(
            """
            select exists (
              select from identity.account where employee_number = :number and id <> :except)
            """)
        .param("number", employeeNumber)
        .param("except", exceptAccountId)
        .query(Boolean.class)
        .single();
  }

  @Override
  public Paged<Account> list(Filter filter) {
    String column = SORTS.getOrDefault(filter.sort(), "login_name");
    String order =
        " order by a."
            + column
            + (filter.descending() ? " desc nulls last" : " asc nulls last")
            + ", a.id limit :size offset :offset";
    List<Account> rows =
        bind("select " + COLUMNS + " from identity.account as a " + WHERE + order, filter)
            .param("size", filter.size())
            .param("offset", (long) (filter.page() - 1) * filter.size())
            .query((row, n) -> account(row))
            .list();
    long total =
        bind("select count(*) from identity.account as a " + WHERE, filter)
            .query(Long.class)
            .single();
    return new Paged<>(rows, total, filter.page(), filter.size());
  }

  private JdbcClient.StatementSpec bind(String sql, Filter filter) {
    String text = filter.text();
    Role role = filter.role();
    AccountStatus status = filter.status();
    return jdbc.sql(sql)
        .param("text", text == null ? null : "%" + escaped(text) + "%")
        .param("exact", text)
        .param("role", role == null ? null : role.name())
        .param("status", status == null ? null : word(status));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  @Override
  public int activeAdministrators() {
    return jdbc.sql(
            """
            select count(*) from identity.account
            where status = 'active' and roles @> array['ADMINISTRATOR']
            """)
        .query(Integer.class)
        .single();
  }

  @Override
  public long add(
      NewAccount account,
      String passwordHash,
      boolean mustChange,
      @Nullable Instant passwordExpiresAt,
      Instant now,
      long by) {
    try {
      return jdbc.sql(
              """
              insert into identity.account (
                login_name, display_name, employee_number, password_hash, must_change_password,
                password_expires_at, password_changed_at, roles, org_code, org_path, status,
                created_at, created_by)
              values (
                :loginName, :displayName, :employeeNumber, :hash, :mustChange,
                :expires, :now, :roles, :orgCode, cast(:orgPath as public.ltree), 'active',
                :now, :by)
              returning id
              """)
          .param("loginName", account.loginName())
          .param("displayName", account.displayName())
          .param("employeeNumber", account.employeeNumber())
          .param("hash", passwordHash)
          .param("mustChange", mustChange)
          .param("expires", time(passwordExpiresAt))
          .param("now", time(now))
          .param("roles", names(account.roles()))
          .param("orgCode", account.orgCode())
          .param("orgPath", account.orgPath().text())
          .param("by", by)
          .query(Long.class)
          .single();
    } catch (DuplicateKeyException taken) {
      throw taken(taken);
    }
  }

  @Override
  public boolean change(long id, int version, Change change) {
    try {
      return jdbc.sql(
                  """
                  update identity.account
                  set display_name = :displayName, employee_number = :employeeNumber,
                      roles = :roles, org_code = :orgCode,
                      org_path = cast(:orgPath as public.ltree), version = version + 1
                  where id = :id and version = :version
                  """)
              .param("displayName", change.displayName())
              .param("employeeNumber", change.employeeNumber())
              .param("roles", names(change.roles()))
              .param("orgCode", change.orgCode())
              .param("orgPath", change.orgPath().text())
              .param("id", id)
              .param("version", version)
              .update()
          == 1;
    } catch (DuplicateKeyException taken) {
      throw taken(taken);
    }
  }

  /// Taken by an account that the caller can't see, so only the index knew.
  private static Problem taken(DuplicateKeyException taken) {
    boolean number = String.valueOf(taken.getMessage()).contains("account_employee_number_key");
    return new Problem(
        number ? IdentityProblem.EMPLOYEE_NUMBER_TAKEN : IdentityProblem.LOGIN_NAME_TAKEN,
        "This is taken already.",
        Map.of("field", number ? "employeeNumber" : "loginName"));
  }

  @Override
  public void placeMoved(OrgPath from, OrgPath to) {
    jdbc.sql(
            """
            update identity.account
            set org_path =
                  case
                    when org_path = cast(:from as public.ltree) then cast(:to as public.ltree)
                    else cast(:to as public.ltree)
                      || public.subpath(org_path, public.nlevel(cast(:from as public.ltree)))
                  end,
                version = version + 1
            where org_path operator(public.<@) cast(:from as public.ltree)
            """)
        .param("from", from.text())
        .param("to", to.text())
        .update();
  }

  @Override
  public void setStatus(long id, AccountStatus status) {
    jdbc.sql(
            """
            update identity.account set status = :status, version = version + 1 where id = :id
            """)
        .param("status", word(status))
        .param("id", id)
        .update();
  }

  @Override
  public void setPassword(
      long id, String hash, boolean mustChange, @Nullable Instant expiresAt, Instant now) {
    jdbc.sql(
            """
            update identity.account
            set password_hash = :hash, must_change_password = :mustChange,
                password_expires_at = :expires, password_changed_at = :now, version = version + 1
            where id = :id
            """)
        .param("hash", hash)
        .param("mustChange", mustChange)
        .param("expires", time(expiresAt))
        .param("now", time(now))
        .param("id", id)
        .update();
  }

  @Override
  public void rehash(long id, String hash) {
    jdbc.sql("update identity.account set password_hash = :hash where id = :id")
        .param("hash", hash)
        .param("id", id)
        .update();
  }

  @Override
  public void loggedIn(long id, Instant now) {
    jdbc.sql(
            """
            update identity.account set failed_logins = 0, last_login_at = :now where id = :id
            """)
        .param("now", time(now))
        .param("id", id)
        .update();
  }

  @Override
  public void loginFailed(long id) {
    jdbc.sql("update identity.account set failed_logins = failed_logins + 1 where id = :id")
        .param("id", id)
        .update();
  }

  static Account account(ResultSet row) throws SQLException {
    return new Account(
        row.getLong("id"),
        row.getString("login_name"),
        row.getString("display_name"),
        row.getString("employee_number"),
        row.getString("password_hash"),
        row.getBoolean("must_change_password"),
        instant(row, "password_expires_at"),
        roles(row.getArray("roles")),
        row.getString("org_code"),
        new OrgPath(row.getString("org_path")),
        AccountStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
        row.getInt("failed_logins"),
        instant(row, "last_login_at"),
        row.getTimestamp("created_at").toInstant(),
        row.getInt("version"));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp time = row.getTimestamp(column);
    return time == null ? null : time.toInstant();
  }

  static @Nullable Timestamp time(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }

  private static Set<Role> roles(Array names) throws SQLException {
    return Arrays.stream((String[]) names.getArray())
        .map(Role::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String[] names(Set<Role> roles) {
    return roles.stream().sorted().map(Role::name).toArray(String[]::new);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
