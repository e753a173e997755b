package hallops.lake.store;

import hallops.lake.LakeTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A model whose rows are kept ready. Its grain has a day, so that it can be renewed day by day.
enum Cube {
  VOLUME_BY_DAY(
      "volume_by_day",
      Models.VOLUME_BY_DAY,
      List.of(LakeTable.SERVICE_EVENT, LakeTable.DAILY_VOLUME)),
  VISIT_BY_HALF_HOUR("visit_by_half_hour", Models.VISIT_BY_HALF_HOUR, List.of(LakeTable.VISIT));

  private final String view;
  private final String model;
  private final List<LakeTable> sources;

  Cube(String view, String model, List<LakeTable> sources) {
    this.view = view;
    this.model = model;
    this.sources = sources;
  }

  static @Nullable Cube named(String view) {
    for (Cube cube : values()) {
      if (cube.view.equals(view)) {
        return cube;
      }
    }
    return null;
  }

  String view() {
    return view;
  }

  String model() {
    return model;
  }

  List<LakeTable> sources() {
    return sources;
  }
}
