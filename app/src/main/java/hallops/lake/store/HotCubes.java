package hallops.lake.store;

import hallops.lake.Cubes;
import hallops.lake.FactsImported;
import hallops.lake.LakeTable;
import hallops.lake.domain.TableShapes;
import jakarta.annotation.PreDestroy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/// Keeps the cubes in step with the facts.
///
/// The file says of which snapshots each cube was made. What changed since is what differs between
/// the file lists of those snapshots and of the newest ones; the days of those files are computed
/// anew, from the files that touch them, and exchanged in one DuckDB transaction.
@Component
class HotCubes implements Cubes {

  private static final Logger LOG = LoggerFactory.getLogger(HotCubes.class);
  private static final String STATE = DuckEngine.CUBES + ".main.made_of";

  private final DuckEngine engine;
  private final ScanPlans plans;
  private final ReentrantReadWriteLock exchange = new ReentrantReadWriteLock();
  private final Map<Cube, Map<LakeTable, Long>> madeOf = new EnumMap<>(Cube.class);

  /// One refresh at a time and one more waiting; a third would find nothing to do.
  private final ExecutorService worker =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(1),
          Thread.ofPlatform().name("cubes").daemon().factory(),
          new ThreadPoolExecutor.DiscardPolicy());

  HotCubes(DuckEngine engine, ScanPlans plans) {
    this.engine = engine;
    this.plans = plans;
    try (DuckDBConnection connection = engine.connect()) {
      DuckEngine.execute(
          connection,
          "create table if not exists "
              + STATE
              + " (cube varchar, source varchar, snapshot bigint)");
      readState(connection);
    } catch (SQLException failure) {
      throw new IllegalStateException("the cubes can't be opened", failure);
    }
  }

  private void readState(DuckDBConnection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select cube, source, snapshot from " + STATE)) {
      while (rows.next()) {
        madeOf
            .computeIfAbsent(
                Cube.valueOf(rows.getString(1)), cube -> new EnumMap<>(LakeTable.class))
            .put(LakeTable.valueOf(rows.getString(2)), rows.getLong(3));
      }
    }
  }

  /// While it is held no cube is exchanged; take and give back in one thread.
  ReentrantReadWriteLock.ReadLock reading() {
    return exchange.readLock();
  }

  /// True if the cube holds exactly what the model would answer at these snapshots.
  boolean isAt(Cube cube, Map<LakeTable, Long> snapshots) {
    Map<LakeTable, Long> have = madeOf.get(cube);
    return have != null
        && cube.sources().stream()
            .allMatch(source -> Objects.equals(have.get(source), snapshots.get(source)));
  }

  static String table(Cube cube) {
    return DuckEngine.CUBES + ".main." + cube.view();
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
  void on(FactsImported imported) {
    worker.execute(this::refreshQuietly);
  }

  @EventListener(ApplicationReadyEvent.class)
  void onReady() {
    worker.execute(this::refreshQuietly);
  }

  @PreDestroy
  void stop() {
    worker.shutdownNow();
  }

  private void refreshQuietly() {
    try {
      refresh();
    } catch (RuntimeException failure) {
      LOG.error("The cubes could not be refreshed; questions are answered from the facts", failure);
    }
  }

  @Override
  public synchronized int refresh() {
    int days = 0;
    for (Cube cube : Cube.values()) {
      Map<LakeTable, Long> newest = newest(cube);
      if (!isAt(cube, newest)) {
        Map<LakeTable, Long> have = madeOf.get(cube);
        days +=
            compute(
                cube,
                newest,
                have == null ? everything(cube, newest) : changed(cube, have, newest),
                have == null);
      }
    }
    return days;
  }

  @Override
  public synchronized void rebuild() {
    for (Cube cube : Cube.values()) {
      Map<LakeTable, Long> newest = newest(cube);
      compute(cube, newest, everything(cube, newest), true);
    }
  }

  private Map<LakeTable, Long> newest(Cube cube) {
    Map<LakeTable, Long> newest = new EnumMap<>(LakeTable.class);
    for (LakeTable source : cube.sources()) {
      Long snapshot = plans.newest(source);
      if (snapshot != null) {
        newest.put(source, snapshot);
      }
    }
    return newest;
  }

  private DayRanges everything(Cube cube, Map<LakeTable, Long> newest) {
    DayRanges ranges = new DayRanges();
    for (LakeTable source : cube.sources()) {
      plans.files(source, newest.get(source)).forEach(file -> add(ranges, file));
    }
    return ranges;
  }

  private DayRanges changed(Cube cube, Map<LakeTable, Long> have, Map<LakeTable, Long> newest) {
    DayRanges ranges = new DayRanges();
    for (LakeTable source : cube.sources()) {
      List<PlannedFile> before = plans.files(source, have.get(source));
      List<PlannedFile> after = plans.files(source, newest.get(source));
      Set<String> old = before.stream().map(HotCubes::location).collect(Collectors.toSet());
      Set<String> now = new HashSet<>();
      for (PlannedFile file : after) {
        now.add(location(file));
        if (!old.contains(location(file))) {
          add(ranges, file);
        }
      }
      before.stream().filter(file -> !now.contains(location(file))).forEach(f -> add(ranges, f));
    }
    return ranges;
  }

  private static String location(PlannedFile file) {
    return file.path().toString();
  }

  private static void add(DayRanges ranges, PlannedFile file) {
    LocalDate first = file.firstDay();
    LocalDate last = file.lastDay();
    if (first == null || last == null) {
      first = LocalDate.of(file.month() / 100, file.month() % 100, 1);
      last = first.plusMonths(1).minusDays(1);
    }
    ranges.add(first, last);
  }

  private int compute(Cube cube, Map<LakeTable, Long> newest, DayRanges changed, boolean anew) {
    try (DuckDBConnection connection = engine.connect()) {
      connection.setAutoCommit(false);
      if (anew) {
        begin(connection, cube, newest);
      }
      for (DayRanges.Range range : changed.ranges()) {
        views(connection, cube, newest, range);
        if (!anew) {
          DuckEngine.execute(
              connection,
              "delete from %s where month = %d and day between date '%s' and date '%s'"
                  .formatted(table(cube), range.month(), range.from(), range.to()));
        }
        DuckEngine.execute(
            connection,
            "insert into %s select * from (\n%s\n) order by hall_id, day"
                .formatted(table(cube), cube.model()));
      }
      writeState(connection, cube, newest);
      exchange.writeLock().lock();
      try {
        connection.commit();
        madeOf.put(cube, newest);
      } finally {
        exchange.writeLock().unlock();
      }
      return changed.days();
    } catch (SQLException failure) {
      throw new IllegalStateException("the cube " + cube.view() + " can't be computed", failure);
    }
  }

  /// An empty cube, committed before it is filled: DuckDB 2.0.0 loses the rows of a large insert
  /// into a table made in the same transaction of an attached file (they count, but can't be read).
  private void begin(DuckDBConnection connection, Cube cube, Map<LakeTable, Long> newest)
      throws SQLException {
    views(connection, cube, newest, null);
    DuckEngine.execute(connection, "delete from " + STATE + " where cube = '" + cube + "'");
    DuckEngine.execute(
        connection,
        "create or replace table %s as select * from (\n%s\n) where false"
            .formatted(table(cube), cube.model()));
    exchange.writeLock().lock();
    try {
      connection.commit();
      madeOf.remove(cube);
    } finally {
      exchange.writeLock().unlock();
    }
  }

  /// The model's sources, cut to the files and days in question.
  private void views(
      DuckDBConnection connection,
      Cube cube,
      Map<LakeTable, Long> newest,
      DayRanges.@org.jspecify.annotations.Nullable Range range)
      throws SQLException {
    for (LakeTable source : cube.sources()) {
      List<String> files =
          range == null
              ? List.of()
              : plans.files(source, newest.get(source)).stream()
                  .filter(file -> file.touches(range.from(), range.to()))
                  .map(HotCubes::location)
                  .toList();
      String days =
          range == null
              ? ""
              : " where day between date '%s' and date '%s'".formatted(range.from(), range.to());
      DuckEngine.execute(
          connection,
          "create or replace temp view "
              + source.sqlName()
              + " as "
              + SessionViews.select(TableShapes.of(source), files)
              + days);
    }
  }

  private static void writeState(
      DuckDBConnection connection, Cube cube, Map<LakeTable, Long> newest) throws SQLException {
    DuckEngine.execute(connection, "delete from " + STATE + " where cube = '" + cube + "'");
    for (Map.Entry<LakeTable, Long> source : newest.entrySet()) {
      DuckEngine.execute(
          connection,
          "insert into %s values ('%s', '%s', %d)"
              .formatted(STATE, cube, source.getKey(), source.getValue()));
    }
  }
}
