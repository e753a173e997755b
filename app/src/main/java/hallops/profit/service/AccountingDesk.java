package hallops.profit.service;

import hallops.kernel.Period;
import hallops.profit.Accounting;
import hallops.profit.RunSummary;
import hallops.profit.domain.Run;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// The accounts' answer to other modules.
@Service
class AccountingDesk implements Accounting {

  private final AccountMonth accountMonth;
  private final RunBook book;
  private final DecideVersion decide;

  AccountingDesk(AccountMonth accountMonth, RunBook book, DecideVersion decide) {
    this.accountMonth = accountMonth;
    this.book = book;
    this.decide = decide;
  }

  @Override
  public long account(Period month, String reason) {
    return accountMonth.account(month, reason);
  }

  @Override
  public Optional<RunSummary> current(Period month) {
    return book.current(month).map(AccountingDesk::summary);
  }

  @Override
  public List<String> approveImportedPrices(String reason) {
    return decide.approveImported(reason);
  }

  private static RunSummary summary(Run run) {
    return new RunSummary(
        run.id(),
        run.month(),
        run.versionNumber(),
        run.priceVersions(),
        run.ruleVersion(),
        run.snapshots(),
        run.finishedAt(),
        run.closed());
  }
}
