package hallops.profit;

import hallops.kernel.Period;

/// A month has been accounted; its ledger and hall months are in the lake.
///
/// @param versionNumber counts the accountings of the month
public record MonthAccounted(Period month, long runId, int versionNumber) {}
