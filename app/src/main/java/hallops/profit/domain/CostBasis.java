package hallops.profit.domain;

import hallops.kernel.Period;
import java.util.List;
import java.util.Map;

/// Contracts, purchases and shared costs that cost is worked out from where no file brings it.
public interface CostBasis {

  /// @param hallIndex dense index by hall code; halls that are not in it are left out
  List<MonthFacts.HallLease> leases(Map<String, Integer> hallIndex);

  List<MonthFacts.HallInvestment> investments(Map<String, Integer> hallIndex);

  List<CostPool> pools(Period month);
}
