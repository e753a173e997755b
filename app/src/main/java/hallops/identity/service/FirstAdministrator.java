package hallops.identity.service;

import hallops.identity.Accounts;
import hallops.identity.domain.AccountBook;
import hallops.kernel.OrgPath;
import hallops.kernel.Role;
import hallops.kernel.Scope;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// At a start without any administrator, makes one with a random one-time password and shows it
/// once on the console. There is no default account. Runs after the demo has made its own.
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(
    prefix = "hallops.identity",
    name = "first-administrator",
    matchIfMissing = true)
@Order(1000)
class FirstAdministrator implements ApplicationRunner {

  private static final String NAME = "admin";

  private final Accounts desk;
  private final AccountBook accounts;
  private final IdentityProperties properties;
  private final TransactionTemplate transactions;

  FirstAdministrator(
      Accounts desk,
      AccountBook accounts,
      IdentityProperties properties,
      TransactionTemplate transactions) {
    this.desk = desk;
    this.accounts = accounts;
    this.properties = properties;
    this.transactions = transactions;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    Scope.system().run(() -> transactions.executeWithoutResult(status -> createIfNone()));
  }

  private void createIfNone() {
    if (accounts.activeAdministrators() > 0 || desk.exists(NAME)) {
      return;
    }
    Accounts.Created created =
        desk.create(
            new Accounts.NewAccount(
                NAME,
                "系统管理员",
                null,
                Set.of(Role.ADMINISTRATOR),
                properties.province(),
                new OrgPath(OrgPath.label(properties.province()))));
    // to the console alone: a log file must never hold a password
    System.out.printf(
        """

        First administrator 首个系统管理员
          login name 登录名:                 %s
          one-time password 一次性密码:      %s
          It is shown only now. 仅显示这一次，首次登录须修改密码。

        """,
        created.loginName(), created.oneTimePassword());
  }
}
