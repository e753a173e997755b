package hallops.profit.service;

import hallops.kernel.Problem;
import hallops.profit.domain.LedgerView;
import hallops.profit.domain.ProfitProblem;
import hallops.profit.domain.Run;
import java.util.List;
import org.springframework.stereotype.Service;

/// What changed between two runs of a month, per hall and per line.
@Service
public class CompareRuns {

  private final RunBook book;
  private final LedgerView ledger;

  CompareRuns(RunBook book, LedgerView ledger) {
    this.book = book;
    this.ledger = ledger;
  }

  /// Halls that differ, the largest change of profit first, and the sum of all changes.
  public record Comparison(
      int versionBefore,
      int versionAfter,
      long incomeChangeFen,
      long costChangeFen,
      List<LedgerView.HallChange> halls) {}

  public Comparison halls(long after, long before) {
    var pair = pair(before, after);
    var halls = ledger.compareHalls(data(pair.before()), data(pair.after()));
    return new Comparison(
        pair.before().versionNumber(),
        pair.after().versionNumber(),
        halls.stream().mapToLong(h -> h.incomeAfterFen() - h.incomeBeforeFen()).sum(),
        halls.stream().mapToLong(h -> h.costAfterFen() - h.costBeforeFen()).sum(),
        halls);
  }

  public List<LedgerView.LineChange> lines(long after, long before, String hallCode) {
    var pair = pair(before, after);
    return ledger.compareLines(data(pair.before()), data(pair.after()), hallCode);
  }

  private record Pair(Run before, Run after) {}

  private Pair pair(long before, long after) {
    var first = book.get(before);
    var second = book.get(after);
    if (!first.month().equals(second.month())) {
      throw new Problem(
          ProfitProblem.RUNS_OF_DIFFERENT_MONTHS,
          "Run %d is of %s, run %d of %s.".formatted(before, first.month(), after, second.month()));
    }
    return new Pair(book.finished(first.month(), before), book.finished(second.month(), after));
  }

  static LedgerView.RunData data(Run run) {
    return new LedgerView.RunData(run.id(), run.month().number(), run.snapshots());
  }
}
