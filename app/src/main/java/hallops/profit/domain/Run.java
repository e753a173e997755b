package hallops.profit.domain;

import hallops.kernel.Period;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One accounting of a month: what it was made from and what came out. Runs are never changed
/// after; a correction is the next version of the month.
///
/// @param versionNumber counts the runs of the month
/// @param snapshots the lake's snapshot of each table that was read
public record Run(
    long id,
    Period month,
    int versionNumber,
    State state,
    String reason,
    Version.Hand started,
    @Nullable Instant finishedAt,
    List<Integer> priceVersions,
    @Nullable Integer ruleVersion,
    Map<String, Long> snapshots,
    @Nullable Totals totals,
    List<String> warnings,
    @Nullable String failure,
    @Nullable Long supersededBy,
    boolean closed) {

  public enum State {
    RUNNING,
    DONE,
    FAILED,
    INTERRUPTED;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// The province's sums.
  public record Totals(
      int halls,
      int ranked,
      int losing,
      long lines,
      long incomeExpectedFen,
      long incomeDeferredFen,
      long costFen,
      long profitExpectedFen,
      long visitors,
      long milliseconds) {}
}
