package hallops.lake.store;

import hallops.lake.ModelText;

/// The SQL models of the lake, as text; the same files are read by people and run by Spark.
final class Models {

  static final String VOLUME_BY_DAY = ModelText.of("lake", "volume_by_day").strip();
  static final String VISIT_BY_HALF_HOUR = ModelText.of("lake", "visit_by_half_hour").strip();

  private Models() {}
}
