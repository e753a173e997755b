package hallops.profit.domain;

import hallops.kernel.Period;
import java.util.Map;
import java.util.function.Function;

/// The lake as the accounts see it: facts of a month come out, results go in.
public interface MonthBooks {

  /// The newest snapshot of every table that facts come from.
  Map<String, Long> snapshots();

  /// Reads the facts of a month as they were at the snapshots, and works on them while the lake is
  /// open.
  ///
  /// @param withDeveloped whether sales developed by another hall are needed
  <T> T read(
      Period month,
      Map<String, Long> snapshots,
      boolean withDeveloped,
      Function<MonthFacts, T> work);

  /// Writes the ledger first and the hall months last, so that a month whose totals are there is
  /// whole.
  void publish(Period month, long runId, Results results);

  record Results(MonthFacts facts, MonthAccounts accounts, Map<String, Long> snapshots) {}
}
