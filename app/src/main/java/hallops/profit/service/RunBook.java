package hallops.profit.service;

import hallops.kernel.AuditEntry;
import hallops.kernel.Period;
import hallops.kernel.Problem;
import hallops.profit.MonthAccounted;
import hallops.profit.domain.AnsweredKeys;
import hallops.profit.domain.ProfitProblem;
import hallops.profit.domain.Run;
import hallops.profit.domain.Runs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the record of runs: what begins, ends, fails and is closed. The computing itself happens
/// between two of these transactions, not inside one.
@Service
public class RunBook {

  private final Runs runs;
  private final AnsweredKeys keys;
  private final Hands hands;
  private final ApplicationEventPublisher events;

  RunBook(Runs runs, AnsweredKeys keys, Hands hands, ApplicationEventPublisher events) {
    this.runs = runs;
    this.keys = keys;
    this.hands = hands;
    this.events = events;
  }

  /// A run that has begun, or the one an earlier request with the same key began.
  record Begun(long id, boolean fresh) {}

  @Transactional
  Begun begin(Period month, String reason, @Nullable String key, @Nullable Long asOf) {
    var hand = hands.current();
    var request = "%s %s %s".formatted(month, asOf, reason);
    var earlier = key == null ? Optional.<Long>empty() : keys.find(hand, key, request);
    if (earlier.isPresent()) {
      return new Begun(earlier.get(), false);
    }
    if (runs.isClosed(month) && reason.isBlank()) {
      throw new Problem(
          ProfitProblem.REASON_NEEDED, "%s is closed; say why it is run again.".formatted(month));
    }
    long id = runs.start(month, reason, hand);
    if (key != null) {
      keys.remember(hand, key, request, id);
    }
    audit("profit.run.start", id, month, Map.of("asOfRun", String.valueOf(asOf)), reason);
    return new Begun(id, true);
  }

  @Transactional
  void finish(long id, Runs.Outcome outcome) {
    runs.finish(id, outcome);
    var run = runs.get(id);
    events.publishEvent(new MonthAccounted(run.month(), id, run.versionNumber()));
  }

  @Transactional
  void fail(long id, Run.State state, String failure) {
    runs.fail(id, state, failure);
  }

  @Transactional
  public void close(Period month) {
    var run =
        runs.current(month)
            .orElseThrow(() ->
                new Problem(
                    ProfitProblem.MONTH_NOT_ACCOUNTED,
                    "%s has not been accounted yet.".formatted(month)));
    if (runs.isClosed(month)) {
      throw new Problem(
          ProfitProblem.MONTH_ALREADY_CLOSED, "%s is closed already.".formatted(month));
    }
    runs.close(month, run.id(), hands.current());
    audit("profit.month.close", run.id(), month, Map.of("version", run.versionNumber()), "");
  }

  /// Lets facts of a closed month in again.
  @Transactional
  public void reopen(Period month, String reason) {
    if (reason.isBlank()) {
      throw new Problem(ProfitProblem.REASON_NEEDED, "Reopening a month needs a reason.");
    }
    if (!runs.isClosed(month)) {
      throw new Problem(ProfitProblem.MONTH_NOT_CLOSED, "%s is not closed.".formatted(month));
    }
    runs.reopen(month);
    var run = finished(month, null);
    audit("profit.month.reopen", run.id(), month, Map.of("version", run.versionNumber()), reason);
  }

  @Transactional(readOnly = true)
  public List<Run> list(@Nullable Period month) {
    return runs.list(month);
  }

  @Transactional(readOnly = true)
  public Run get(long id) {
    return runs.get(id);
  }

  @Transactional(readOnly = true)
  public Optional<Run> current(Period month) {
    return runs.current(month);
  }

  @Transactional(readOnly = true)
  List<Run> unfinished() {
    return runs.unfinished();
  }

  @Transactional(readOnly = true)
  boolean isClosed(Period month) {
    return runs.isClosed(month);
  }

  /// The run of a figure: the one named, or the month's newest.
  @Transactional(readOnly = true)
  public Run finished(Period month, @Nullable Long runId) {
    var run =
        runId == null
            ? runs.current(month)
                .orElseThrow(() ->
                    new Problem(
                        ProfitProblem.MONTH_NOT_ACCOUNTED,
                        "%s has not been accounted yet.".formatted(month)))
            : runs.get(runId);
    if (run.state() != Run.State.DONE) {
      throw new Problem(ProfitProblem.RUN_NOT_DONE, "Run " + run.id() + " is not finished.");
    }
    return run;
  }

  private void audit(String action, long id, Period month, Map<String, ?> after, String reason) {
    events.publishEvent(
        new AuditEntry(
            action,
            "profit.run",
            Long.toString(id),
            month.toString(),
            null,
            after,
            reason.isBlank() ? null : reason));
  }
}
