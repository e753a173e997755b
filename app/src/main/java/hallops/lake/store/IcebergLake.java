package hallops.lake.store;

import hallops.kernel.Problem;
import hallops.kernel.Scope;
import hallops.lake.Lake;
import hallops.lake.LakeProblem;
import hallops.lake.LakeSession;
import hallops.lake.LakeTable;
import hallops.lake.Publication;
import hallops.lake.VisibleHalls;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Opens sessions, not more at a time than the machine bears.
@Component
class IcebergLake implements Lake {

  private final ScopedSession.House house;
  private final ResultPublisher publisher;
  private final ObjectProvider<VisibleHalls> visibleHalls;
  private final Semaphore seats;

  IcebergLake(
      DuckEngine engine,
      LakeCatalog catalog,
      ScanPlans plans,
      HotCubes cubes,
      References references,
      ObjectProvider<VisibleHalls> visibleHalls,
      LakeProperties properties) {
    this.house =
        new ScopedSession.House(
            engine, plans, cubes, references, new SqlGate(views(references)), properties);
    this.publisher = new ResultPublisher(engine, catalog, plans, new ParquetWriter(catalog));
    this.visibleHalls = visibleHalls;
    this.seats = new Semaphore(properties.sessions(), true);
  }

  private static Set<String> views(References references) {
    Set<String> views = new HashSet<>(references.names());
    for (LakeTable table : LakeTable.values()) {
      views.add(table.sqlName());
    }
    views.add(LakeTable.HALL_MONTH.sqlName() + "_all");
    views.add(LakeTable.LEDGER_LINE.sqlName() + "_all");
    for (Cube cube : Cube.values()) {
      views.add(cube.view());
    }
    return views;
  }

  @Override
  public LakeSession open() {
    return openAt(Map.of());
  }

  @Override
  public LakeSession openAt(Map<LakeTable, Long> snapshots) {
    Scope scope = Scope.current();
    Map<LakeTable, Long> all = new EnumMap<>(LakeTable.class);
    all.putAll(snapshots());
    all.putAll(snapshots);
    int[] halls = halls(scope);
    AtomicBoolean seated = new AtomicBoolean(takeSeat());
    try {
      return new ScopedSession(
          house,
          new ScopedSession.Sight(all, halls),
          () -> {
            if (seated.getAndSet(false)) {
              seats.release();
            }
          });
    } catch (RuntimeException failure) {
      seats.release();
      throw failure;
    }
  }

  private int @Nullable [] halls(Scope scope) {
    if (scope.seesEverything()) {
      return null;
    }
    VisibleHalls owner = visibleHalls.getIfAvailable();
    return owner == null ? new int[0] : owner.ids(scope);
  }

  private boolean takeSeat() {
    try {
      if (seats.tryAcquire(house.properties().patience().toMillis(), TimeUnit.MILLISECONDS)) {
        return true;
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    throw new Problem(LakeProblem.BUSY, "Too many queries are running; try again in a moment.");
  }

  @Override
  public Map<LakeTable, Long> snapshots() {
    Map<LakeTable, Long> newest = new EnumMap<>(LakeTable.class);
    for (LakeTable table : LakeTable.values()) {
      Long snapshot = house.plans().newest(table);
      if (snapshot != null) {
        newest.put(table, snapshot);
      }
    }
    return newest;
  }

  @Override
  public long publish(Publication publication) {
    return publisher.publish(publication);
  }
}
