package hallops.profit.domain;

import hallops.kernel.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The record of runs, newest first.
public interface Runs {

  List<Run> list(@Nullable Period month);

  /// @throws hallops.kernel.Problem `run-not-found`
  Run get(long id);

  /// The newest finished run of the month.
  Optional<Run> current(Period month);

  /// @throws hallops.kernel.Problem `run-in-progress`
  long start(Period month, String reason, Version.Hand hand);

  void finish(long id, Outcome outcome);

  void fail(long id, Run.State state, String failure);

  /// Runs that a stopped process left behind.
  List<Run> unfinished();

  boolean isClosed(Period month);

  void close(Period month, long runId, Version.Hand hand);

  void reopen(Period month);

  /// What a finished run was made from and came to.
  record Outcome(
      List<Integer> priceVersions,
      int ruleVersion,
      Map<String, Long> snapshots,
      Run.Totals totals,
      List<String> warnings) {}
}
