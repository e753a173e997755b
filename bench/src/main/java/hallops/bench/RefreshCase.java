package hallops.bench;

import hallops.kernel.Scope;
import hallops.lake.Cubes;
import hallops.lake.LakeSession;
import java.util.Map;

/// One more day of orders: bringing the cubes up to date against building them anew.
final class RefreshCase {
  private final Product product;
  private final Data data;

  RefreshCase(Product product, Data data) {
    this.product = product;
    this.data = data;
  }

  void measure(Report report) {
    Cubes cubes = product.bean(Cubes.class);
    cubes.refresh();
    product.take(data.lastDay());
    Timing day =
        Timing.once(
            "one day",
            () -> {
              cubes.refresh();
              return checksum();
            });
    Timing whole =
        Timing.once(
            "full rebuild",
            () -> {
              cubes.rebuild();
              return checksum();
            });
    report.atMost("Cubes after one more day, against a full rebuild", day, whole, 0.03);
  }

  private long checksum() {
    try (LakeSession session = Scope.system().call(() -> product.lake().open())) {
      return session
          .query(
              "select cast(sum(quantity * (hall_id % 97 + 1)) as bigint) from volume_by_day",
              Map.of(), (row, number) -> row.getLong(1))
          .getFirst();
    }
  }
}
