package hallops.lake.store;

import hallops.lake.LakeTable;
import hallops.lake.domain.TableShape;
import hallops.lake.domain.TableShapes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.types.Conversions;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;
import org.jspecify.annotations.Nullable;

/// Which files make up a table at a snapshot. A snapshot never changes, so that its plan is made
/// once and remembered.
final class ScanPlans {

  private static final int REMEMBERED = 200;

  private record Key(LakeTable table, long snapshot) {}

  private final LakeCatalog catalog;
  private final Map<Key, List<PlannedFile>> plans = new ConcurrentHashMap<>();

  ScanPlans(LakeCatalog catalog) {
    this.catalog = catalog;
  }

  /// The newest snapshot's id, or null if the table was never written.
  @Nullable Long newest(LakeTable table) {
    var snapshot = catalog.table(table).currentSnapshot();
    return snapshot == null ? null : snapshot.snapshotId();
  }

  /// All files of a snapshot, by month and then by batch.
  List<PlannedFile> files(LakeTable table, @Nullable Long snapshot) {
    if (snapshot == null) {
      return List.of();
    }
    if (plans.size() > REMEMBERED) {
      plans.clear();
    }
    return plans.computeIfAbsent(new Key(table, snapshot), this::plan);
  }

  /// Of result tables, only the files of each month's newest run.
  List<PlannedFile> currentRuns(LakeTable table, @Nullable Long snapshot) {
    List<PlannedFile> all = files(table, snapshot);
    Map<Integer, Long> newest = new HashMap<>();
    all.forEach(file -> newest.merge(file.month(), file.batch(), Math::max));
    return all.stream()
        .filter(file -> newest.getOrDefault(file.month(), -1L) == file.batch())
        .toList();
  }

  private List<PlannedFile> plan(Key key) {
    Table table = catalog.table(key.table());
    TableShape shape = TableShapes.of(key.table());
    String batch = shape.has("run_id") ? "run_id" : "import_id";
    List<PlannedFile> planned = new ArrayList<>();
    try (CloseableIterable<FileScanTask> tasks =
        table.newScan().useSnapshot(key.snapshot()).includeColumnStats().planFiles()) {
      for (FileScanTask task : tasks) {
        DataFile file = task.file().copy();
        planned.add(
            new PlannedFile(
                file,
                catalog.files().resolve(file.location()),
                file.partition().get(0, Integer.class),
                file.recordCount(),
                bound(table, file.lowerBounds(), batch, Types.LongType.get(), 0L),
                day(table, file.lowerBounds(), shape),
                day(table, file.upperBounds(), shape)));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    planned.sort(
        Comparator.comparingInt(PlannedFile::month)
            .thenComparingLong(PlannedFile::batch)
            .thenComparing(file -> file.path().toString()));
    return List.copyOf(planned);
  }

  private static @Nullable LocalDate day(
      Table table, @Nullable Map<Integer, ByteBuffer> bounds, TableShape shape) {
    if (!shape.has("day")) {
      return null;
    }
    int epochDay = bound(table, bounds, "day", Types.DateType.get(), Integer.MIN_VALUE);
    return epochDay == Integer.MIN_VALUE ? null : LocalDate.ofEpochDay(epochDay);
  }

  private static <T> T bound(
      Table table, @Nullable Map<Integer, ByteBuffer> bounds, String column, Type type, T absent) {
    ByteBuffer value =
        bounds == null ? null : bounds.get(table.schema().findField(column).fieldId());
    if (value == null) {
      return absent;
    }
    T converted = Conversions.fromByteBuffer(type, value.duplicate());
    return converted == null ? absent : converted;
  }
}
