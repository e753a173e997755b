package hallops.profit.store;

import hallops.lake.ModelText;

/// The queries of `analytics/models/profit`.
final class SqlModel {

  private SqlModel() {}

  static String query(String name) {
    return ModelText.of("profit", name);
  }
}
