package hallops.demo.service;

import hallops.hall.HallCard;
import hallops.hall.Halls;
import hallops.identity.Accounts;
import hallops.identity.Accounts.NewAccount;
import hallops.kernel.OrgPath;
import hallops.kernel.Role;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes one account for every role, with a random password that stands in `accounts.json` alone.
@Component
@ConditionalOnProperty(prefix = "hallops.demo", name = "enabled", havingValue = "true")
class DemoAccounts {
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int PASSWORD_LENGTH = 14;
  private final Accounts accounts;
  private final Halls halls;
  private final TransactionTemplate transactions;
  private final AccountsFile file;
  private final SecureRandom random = new SecureRandom();

  DemoAccounts(
      Accounts accounts, Halls halls, TransactionTemplate transactions, AccountsFile file) {
    this.accounts = accounts;
    this.halls = halls;
    this.transactions = transactions;
    this.file = file;
  }

  /// Makes those that are missing; called again after a kill it goes on where it stopped.
  List<DemoAccount> make(DemoFolder folder, Set<String> cities) {
    List<DemoAccount> made = new ArrayList<>(file.read(folder.draftAccounts()));
    HallCard hall = exampleHall(cities);
    for (Role role : Role.values()) {
      if (made.stream().noneMatch(account -> account.role() == role)) {
        made.add(make(role, hall));
        file.write(folder.draftAccounts(), made);
      }
    }
    return made;
  }

  /// A standard hall in the middle of things, so that the manager's pages are not empty.
  private HallCard exampleHall(Set<String> cities) {
    String city = cities.isEmpty() ? "LY" : cities.stream().sorted().toList().getFirst();
    return halls.list().stream()
        .filter(hall -> hall.cityCode().equals(city) && "standard".equals(hall.baseType()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The demo city " + city + " has no halls"));
  }

  private DemoAccount make(Role role, HallCard hall) {
    OrgPath path = path(role, hall.path());
    String code = path.depth() == 1 ? "HA" : path.depth() == 2 ? hall.cityCode() : hall.code();
    String loginName = freeName(role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '.'));
    String password = password();
    String name = displayName(role);
    NewAccount wanted = new NewAccount(loginName, name, null, Set.of(role), code, path);
    Long id = transactions.execute(status -> accounts.create(wanted, password));
    return new DemoAccount(id == null ? 0 : id, role, loginName, name, password, code, path.text());
  }

  private static OrgPath path(Role role, OrgPath hall) {
    String[] labels = hall.text().split("\\.");
    return switch (role) {
      case PROVINCE_CHANNEL, FINANCE, AUDITOR, ADMINISTRATOR, TECHNICIAN -> new OrgPath(labels[0]);
      case CITY_MANAGER -> new OrgPath(labels[0] + "." + labels[1]);
      case HALL_MANAGER, CLERK -> hall;
    };
  }

  private static String displayName(Role role) {
    return switch (role) {
      case PROVINCE_CHANNEL -> "省渠道 演示";
      case CITY_MANAGER -> "地市经理 演示";
      case HALL_MANAGER -> "厅长 演示";
      case CLERK -> "营业员 演示";
      case FINANCE -> "财务 演示";
      case TECHNICIAN -> "技术支持 演示";
      case AUDITOR -> "稽核 演示";
      case ADMINISTRATOR -> "系统管理员 演示";
    };
  }

  /// A kill between making and noting an account leaves one whose password nobody knows.
  private String freeName(String wanted) {
    String name = wanted;
    for (int next = 2; accounts.exists(name); next++) {
      name = wanted + next;
    }
    return name;
  }

  private String password() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < PASSWORD_LENGTH; i++) {
      password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return password.toString();
  }
}
