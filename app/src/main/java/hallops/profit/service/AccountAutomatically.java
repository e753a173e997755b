package hallops.profit.service;

import hallops.kernel.Period;
import hallops.kernel.Problem;
import hallops.kernel.Scope;
import hallops.lake.FactsImported;
import hallops.profit.domain.MonthBooks;
import hallops.profit.domain.Run;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/// Accounts open months again once their facts have stopped coming in, and takes up at start what a
/// stopped process left half done. A month that somebody has accounted from the same facts in the
/// meantime is left alone; closed months wait for a person and a reason.
@Component
class AccountAutomatically {

  private static final Logger LOG = LoggerFactory.getLogger(AccountAutomatically.class);

  private final AccountMonth accountMonth;
  private final RunBook book;
  private final MonthBooks lake;
  private final Duration quiet;
  private final Set<Period> waiting = new TreeSet<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("account-").factory());
  private @Nullable ScheduledFuture<?> next;

  AccountAutomatically(
      AccountMonth accountMonth, RunBook book, MonthBooks lake, Environment environment) {
    this.accountMonth = accountMonth;
    this.book = book;
    this.lake = lake;
    this.quiet =
        environment.getProperty(
            "hallops.profit.quiet-before-run", Duration.class, Duration.ofSeconds(15));
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
  synchronized void on(FactsImported facts) {
    if (quiet.isNegative() || facts.days().isEmpty()) {
      return;
    }
    facts.days().forEach(day -> waiting.add(Period.of(day)));
    if (next != null) {
      next.cancel(false);
    }
    next =
        clock.schedule(
            () -> Scope.system().run(this::run), quiet.toMillis(), TimeUnit.MILLISECONDS);
  }

  @EventListener(ApplicationStartedEvent.class)
  void takeUp() {
    Scope.system()
        .run(() -> {
          var halfDone = new TreeSet<Period>();
          for (var run : book.unfinished()) {
            book.fail(run.id(), Run.State.INTERRUPTED, "the process stopped");
            halfDone.add(run.month());
          }
          if (!halfDone.isEmpty()) {
            clock.execute(() -> Scope.system().run(() -> account(halfDone)));
          }
        });
  }

  private void run() {
    for (var month : drain()) {
      boolean upToDate =
          book.current(month).filter(run -> run.snapshots().equals(lake.snapshots())).isPresent();
      if (!upToDate) {
        account(Set.of(month));
      }
    }
  }

  private void account(Set<Period> months) {
    for (var month : months) {
      try {
        if (!book.isClosed(month)) {
          accountMonth.account(month, "");
        }
      } catch (Problem problem) {
        LOG.info("{} is not accounted: {}", month, problem.detail());
      } catch (RuntimeException failure) {
        LOG.error("{} could not be accounted", month, failure);
      }
    }
  }

  private synchronized Set<Period> drain() {
    var months = new TreeSet<>(waiting);
    waiting.clear();
    return months;
  }
}
