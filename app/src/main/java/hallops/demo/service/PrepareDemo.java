package hallops.demo.service;

import hallops.demo.ConsoleProgress;
import hallops.demo.domain.DemoGenerator;
import hallops.demo.domain.DemoOptions;
import hallops.kernel.Period;
import hallops.kernel.Problem;
import hallops.kernel.Role;
import hallops.kernel.Scope;
import hallops.lake.Imports;
import hallops.lake.Imports.Mode;
import hallops.lake.Imports.Outcome;
import hallops.platform.PlatformProperties;
import hallops.profit.Accounting;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// At the first start with `hallops.demo.enabled`: generates the province, imports it by the public
/// road, makes the accounts, approves the prices and accounts every month. A start after a kill
/// goes on where the last one stopped; once all is done a start does nothing but say where it is.
@Component
@ConditionalOnProperty(prefix = "hallops.demo", name = "enabled", havingValue = "true")
@Order(500)
class PrepareDemo implements ApplicationRunner {
  private static final String REASON = "demo province";
  private final PrintStream out = System.out;
  private final DemoOptions options;
  private final DemoFolder folder;
  private final DemoAccounts accounts;
  private final Imports imports;
  private final Accounting accounting;
  private final Environment environment;

  PrepareDemo(
      DemoProperties demo,
      PlatformProperties platform,
      DemoAccounts accounts,
      Imports imports,
      Accounting accounting,
      Environment environment) {
    this.options = demo.options();
    this.folder = new DemoFolder(platform.dataDir());
    this.accounts = accounts;
    this.imports = imports;
    this.accounting = accounting;
    this.environment = environment;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (folder.isReady()) {
      out.printf("%n  HallOps 营厅通  %s   accounts 账号: %s%n%n", url(), folder.accounts());
      return;
    }
    out.printf("%n  HallOps 营厅通: making the demo province (a few minutes, once) …%n");
    generate();
    Scope.system().run(this::importFiles);
    List<DemoAccount> people = Scope.system().call(() -> accounts.make(folder, options.cities()));
    account(people);
    folder.finish();
    welcome(people);
  }

  private void generate() {
    if (folder.hasFiles()) {
      return;
    }
    ConsoleProgress progress = new ConsoleProgress(out, "Generating");
    DemoGenerator.generate(options, folder.files(), progress::at);
    folder.filesWritten();
    progress.done("files in " + folder.files());
  }

  private void importFiles() {
    ConsoleProgress progress = new ConsoleProgress(out, "Importing");
    List<Outcome> outcomes =
        imports.importFolder(
            folder.files(), Mode.ALL_OR_NOTHING, now -> progress.at(now.file(), now.fraction()));
    List<Outcome> refused = outcomes.stream().filter(one -> one.state().equals("refused")).toList();
    if (!refused.isEmpty()) {
      refused.forEach(one -> out.printf("  refused    %s: %s%n", one.file(), one.message()));
      throw new IllegalStateException("The demo's own files were refused; see above");
    }
    progress.done(
        outcomes.size()
            + " files, "
            + "%,d".formatted(outcomes.stream().mapToLong(Outcome::rows).sum())
            + " rows");
  }

  private void account(List<DemoAccount> people) {
    Scope finance =
        people.stream().filter(one -> one.role() == Role.FINANCE).findFirst().orElseThrow().scope();
    finance.run(() -> accounting.approveImportedPrices(REASON));
    ConsoleProgress progress = new ConsoleProgress(out, "Accounting");
    List<Period> months = months();
    for (int i = 0; i < months.size(); i++) {
      Period month = months.get(i);
      progress.at(month.toString(), (double) i / months.size());
      finance.run(() -> accountOne(month));
    }
    progress.done(months.size() + " months");
  }

  /// Imports make the product account by itself after a while; whoever comes first, each month
  /// once.
  private void accountOne(Period month) {
    while (accounting.current(month).isEmpty()) {
      try {
        accounting.account(month, REASON);
      } catch (Problem problem) {
        if (!problem.kind().slug().equals("run-in-progress")) {
          throw problem;
        }
        LockSupport.parkNanos(200_000_000);
      }
    }
  }

  private List<Period> months() {
    Period first = Period.ofNumber(options.firstMonth());
    Period last = Period.ofNumber(options.lastMonth());
    return java.util.stream.Stream.iterate(first, month -> month.plusMonths(1))
        .limit(last.monthsSince(first) + 1L)
        .toList();
  }

  private void welcome(List<DemoAccount> people) {
    out.printf("%n  HallOps 营厅通 is ready: %s%n%n", url());
    for (DemoAccount one : people) {
      out.printf(
          "    %-17s  %-17s  %s   %s%n",
          one.loginName(), one.password(), one.displayName(), one.orgCode());
    }
    out.printf("%n  Accounts 账号 are kept in %s (readable by you alone).%n", folder.accounts());
    out.printf("  Late files, dirty files and the truth table are in %s.%n%n", folder.home());
  }

  private String url() {
    String address = environment.getProperty("server.address", "127.0.0.1");
    String port =
        environment.getProperty(
            "local.server.port", environment.getProperty("server.port", "8080"));
    return "http://" + (address.equals("0.0.0.0") ? "127.0.0.1" : address) + ":" + port;
  }
}
