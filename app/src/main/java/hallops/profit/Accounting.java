package hallops.profit;

import hallops.kernel.Period;
import java.util.List;
import java.util.Optional;

/// The accounts as other modules ask for them.
public interface Accounting {

  /// Accounts a month now, as the current scope's person, and waits for it.
  ///
  /// @return the run
  /// @throws hallops.kernel.Problem `no-price-in-force`, `run-in-progress`
  long account(Period month, String reason);

  /// The run whose results the lake shows for the month.
  Optional<RunSummary> current(Period month);

  /// Submits the price drafts that imports left and approves them as the current scope's person,
  /// who is not the one that imported them.
  ///
  /// @return titles of what was approved
  List<String> approveImportedPrices(String reason);
}
