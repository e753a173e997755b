package hallops.profit.service;

import hallops.kernel.Period;
import hallops.kernel.Problem;
import hallops.kernel.Scope;
import hallops.profit.domain.LedgerLine;
import hallops.profit.domain.MonthAccounts;
import hallops.profit.domain.MonthBooks;
import hallops.profit.domain.PriceHistory;
import hallops.profit.domain.ProfitProblem;
import hallops.profit.domain.RuleDocuments;
import hallops.profit.domain.Run;
import hallops.profit.domain.Runs;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// Accounts a month: facts out of the lake, prices and rules in force, results back into the lake,
/// a record of what was used. One month at a time; a month that fails leaves nothing behind but its
/// record.
@Service
public class AccountMonth {

  private static final Logger LOG = LoggerFactory.getLogger(AccountMonth.class);

  private final RunBook book;
  private final MonthBooks lake;
  private final RulesInForce inForce;
  private final ReentrantLock oneAtATime = new ReentrantLock();

  AccountMonth(RunBook book, MonthBooks lake, RulesInForce inForce) {
    this.book = book;
    this.lake = lake;
    this.inForce = inForce;
  }

  /// What a run is computed by.
  record Basis(PriceHistory prices, RuleDocuments.InForce rules) {}

  /// Begins in the background.
  ///
  /// @param key of the request; a repeat gets the run that the first one began
  /// @param asOf a run whose facts, prices and rules are used again, as they were; null = today's
  /// @return the run's id
  public long start(Period month, String reason, String key, @Nullable Long asOf) {
    var basis = basis(month, asOf);
    var earlier = asOf == null ? null : book.finished(month, asOf);
    var begun = book.begin(month, reason, key, asOf);
    if (begun.fresh()) {
      Thread.ofVirtual()
          .name("account-" + month)
          .start(() -> Scope.system().run(() -> compute(begun.id(), month, basis, earlier)));
    }
    return begun.id();
  }

  /// Accounts now and waits.
  public long account(Period month, String reason) {
    var basis = basis(month, null);
    var begun = book.begin(month, reason, null, null);
    Scope.system().run(() -> computeOrThrow(begun.id(), month, basis, null));
    return begun.id();
  }

  private Basis basis(Period month, @Nullable Long asOf) {
    if (asOf == null) {
      return inForce.on(month);
    }
    var run = book.finished(month, asOf);
    return inForce.asOf(run);
  }

  private void compute(long id, Period month, Basis basis, @Nullable Run asOf) {
    try {
      computeOrThrow(id, month, basis, asOf);
    } catch (RuntimeException failure) {
      LOG.error("{} could not be accounted (run {})", month, id, failure);
    }
  }

  private void computeOrThrow(long id, Period month, Basis basis, @Nullable Run asOf) {
    oneAtATime.lock();
    try {
      long begin = System.nanoTime();
      var snapshots = asOf == null ? lake.snapshots() : asOf.snapshots();
      boolean withDeveloped = !basis.rules().rules().developShare().isNone();
      var results =
          lake.read(
              month,
              snapshots,
              withDeveloped,
              facts ->
                  new MonthBooks.Results(
                      facts,
                      MonthAccounts.of(facts, basis.prices(), basis.rules().rules()),
                      snapshots));
      lake.publish(month, id, results);
      long milliseconds = (System.nanoTime() - begin) / 1_000_000;
      book.finish(id, outcome(results, basis, milliseconds));
      LOG.info(
          "{} accounted: {} halls in {} ms (run {})",
          month,
          results.accounts().halls().size(),
          milliseconds,
          id);
    } catch (RuntimeException failure) {
      book.fail(id, Run.State.FAILED, said(failure));
      throw failure;
    } finally {
      oneAtATime.unlock();
    }
  }

  private static String said(RuntimeException failure) {
    return failure instanceof Problem problem
        ? problem.detail()
        : failure.getClass().getSimpleName();
  }

  private static Runs.Outcome outcome(MonthBooks.Results results, Basis basis, long milliseconds) {
    var accounts = results.accounts();
    var used =
        accounts.income().stream()
            .map(line -> Math.toIntExact(line.priceVersion()))
            .distinct()
            .sorted()
            .toList();
    var warnings = accounts.unpriced().stream().map(code -> "unpriced:" + code).toList();
    return new Runs.Outcome(
        used,
        basis.rules().number(),
        results.snapshots(),
        totals(accounts, milliseconds),
        warnings);
  }

  private static Run.Totals totals(MonthAccounts accounts, long milliseconds) {
    var halls = accounts.halls();
    return new Run.Totals(
        halls.size(),
        (int) halls.stream().filter(hall -> hall.ranked()).count(),
        (int) halls.stream().filter(hall -> hall.profitExpectedFen() < 0).count(),
        accounts.income().size() + accounts.costs().size(),
        sum(accounts.income(), true),
        sum(accounts.income(), false),
        accounts.costs().stream().mapToLong(LedgerLine.Cost::amountFen).sum(),
        halls.stream().mapToLong(hall -> hall.profitExpectedFen()).sum(),
        halls.stream().mapToLong(hall -> hall.visitors()).sum(),
        milliseconds);
  }

  private static long sum(List<LedgerLine.Income> lines, boolean expected) {
    return lines.stream()
        .filter(l -> expected ? l.mode().isExpected() : l.mode().isDeferred())
        .mapToLong(LedgerLine.Income::amountFen)
        .sum();
  }

  static Problem noPrices(Period month) {
    return new Problem(
        ProfitProblem.NO_PRICE_IN_FORCE,
        "No approved price version is in force in %s.".formatted(month));
  }
}
