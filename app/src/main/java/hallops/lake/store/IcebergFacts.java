package hallops.lake.store;

import hallops.lake.LakeTable;
import hallops.lake.domain.FactStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.iceberg.DeleteFiles;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.springframework.stereotype.Component;

/// Facts as Iceberg snapshots; each names the import it belongs to.
@Component
class IcebergFacts implements FactStore {

  static final String IMPORT_ID = "hallops.import-id";
  static final String UNDONE_ID = "hallops.undone-import-id";

  private final DuckEngine engine;
  private final LakeCatalog catalog;
  private final ScanPlans plans;

  IcebergFacts(DuckEngine engine, LakeCatalog catalog, ScanPlans plans) {
    this.engine = engine;
    this.catalog = catalog;
    this.plans = plans;
  }

  @Override
  public Staged stage(Request request) {
    return new DuckStage(request, engine, catalog, plans);
  }

  @Override
  public long remove(LakeTable name, long importId) {
    Table table = catalog.table(name);
    ReentrantLock lock = catalog.lock(name);
    lock.lock();
    try {
      DeleteFiles delete = table.newDelete();
      plans.files(name, plans.newest(name)).stream()
          .filter(file -> file.batch() == importId)
          .forEach(file -> delete.deleteFile(file.file()));
      delete.set(UNDONE_ID, Long.toString(importId)).commit();
      return table.currentSnapshot().snapshotId();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public OptionalLong snapshotOf(LakeTable name, long importId, boolean undone) {
    String key = undone ? UNDONE_ID : IMPORT_ID;
    String wanted = Long.toString(importId);
    OptionalLong found = OptionalLong.empty();
    for (Snapshot snapshot : catalog.table(name).snapshots()) {
      if (wanted.equals(snapshot.summary().get(key))) {
        found = OptionalLong.of(snapshot.snapshotId());
      }
    }
    return found;
  }

  @Override
  public void removeOrphans(LakeTable name, long importId) {
    if (snapshotOf(name, importId, false).isPresent()) {
      return;
    }
    Path data = catalog.files().resolve(PortableFiles.SCHEME + name.sqlName() + "/data");
    if (Files.notExists(data)) {
      return;
    }
    String prefix = DuckStage.batch(importId) + "-";
    try (var walk = Files.walk(data)) {
      List<Path> orphans =
          walk.filter(path -> path.getFileName().toString().startsWith(prefix)).toList();
      for (Path orphan : orphans) {
        Files.deleteIfExists(orphan);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
