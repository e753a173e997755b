package hallops.profit.domain;

import java.util.List;

/// The unit values of price versions.
public interface PriceRows {

  List<UnitValue> list(long versionId);

  /// Puts these rows in the place of all the version had.
  void replace(long versionId, List<UnitValue> rows);

  /// Everything approved, ready to price with.
  PriceHistory history();
}
