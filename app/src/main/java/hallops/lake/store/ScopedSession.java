package hallops.lake.store;

import hallops.kernel.Problem;
import hallops.lake.LakeProblem;
import hallops.lake.LakeSession;
import hallops.lake.LakeTable;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.function.Consumer;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBPreparedStatement;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/// A connection, the views in it, and the gate before it. Views are made when first mentioned.
final class ScopedSession implements LakeSession {

  /// What all sessions share.
  record House(
      DuckEngine engine,
      ScanPlans plans,
      HotCubes cubes,
      References references,
      SqlGate gate,
      LakeProperties properties) {}

  /// What this session may see.
  ///
  /// @param halls null = every hall
  record Sight(Map<LakeTable, Long> snapshots, int @Nullable [] halls) {

    boolean scoped() {
      return halls != null;
    }
  }

  private final House house;
  private final Sight sight;
  private final Runnable onClose;
  private final DuckDBConnection connection;
  private final Set<String> made = new HashSet<>();

  ScopedSession(House house, Sight sight, Runnable onClose) {
    this.house = house;
    this.sight = sight;
    this.onClose = onClose;
    this.connection = prepared(house.engine().connect());
  }

  private DuckDBConnection prepared(DuckDBConnection fresh) {
    int[] halls = sight.halls();
    if (halls == null) {
      return fresh;
    }
    try {
      DuckEngine.execute(
          fresh, "create temp table " + SessionViews.SCOPE_TABLE + " (hall_id integer)");
      try (DuckAppender rows =
          new DuckAppender(
              fresh, "temp", "main", SessionViews.SCOPE_TABLE, List.of(ColumnType.INTEGER))) {
        for (int hall : halls) {
          rows.beginRow();
          rows.add(hall);
          rows.endRow();
        }
      }
      return fresh;
    } catch (SQLException failure) {
      throw failed("scope", failure);
    }
  }

  @Override
  public <T extends @Nullable Object> List<T> query(
      String sql, Map<String, ?> params, RowMapper<T> mapper) {
    List<T> rows = new ArrayList<>();
    read(sql, params, mapper, rows);
    return rows;
  }

  @Override
  public void stream(String sql, Map<String, ?> params, RowMapper<?> consumer) {
    read(sql, params, consumer, null);
  }

  private <T extends @Nullable Object> void read(
      String sql, Map<String, ?> params, RowMapper<T> mapper, @Nullable Collection<T> into) {
    Lock cubes = house.cubes().reading();
    cubes.lock();
    try (PreparedStatement statement = statement(sql, params);
        ResultSet result = statement.executeQuery()) {
      for (int row = 0; result.next(); row++) {
        T mapped = mapper.mapRow(result, row);
        if (into != null) {
          into.add(mapped);
        }
      }
    } catch (SQLException failure) {
      throw failed(sql, failure);
    } finally {
      cubes.unlock();
    }
  }

  @Override
  public void chunks(String sql, Map<String, ?> params, Consumer<Chunk> consumer) {
    Lock cubes = house.cubes().reading();
    cubes.lock();
    try (DuckDBPreparedStatement statement = statement(sql, params);
        DuckDBChunkedResult result = statement.query()) {
      while (result.nextChunk()) {
        consumer.accept(new DuckChunk(result));
      }
    } catch (SQLException failure) {
      throw failed(sql, failure);
    } finally {
      cubes.unlock();
    }
  }

  private DuckDBPreparedStatement statement(String sql, Map<String, ?> params) throws SQLException {
    for (String name : house.gate().check(connection, NamedSql.shape(sql))) {
      make(name);
    }
    NamedSql ready = NamedSql.of(sql, params);
    DuckDBPreparedStatement statement = connection.prepare(ready.text());
    statement.setQueryTimeout(Math.toIntExact(house.properties().queryTimeout().toSeconds()));
    for (int i = 0; i < ready.bound().size(); i++) {
      statement.setString(i + 1, ready.bound().get(i));
    }
    return statement;
  }

  private void make(String name) throws SQLException {
    Cube cube = Cube.named(name);
    if (cube != null) {
      makeCube(cube);
      return;
    }
    if (!made.add(name)) {
      return;
    }
    LakeTable table = table(name);
    if (table == null) {
      boolean perHall = house.references().load(name);
      DuckEngine.execute(
          connection,
          SessionViews.reference(house.engine().database(), name, perHall && sight.scoped()));
    } else {
      DuckEngine.execute(
          connection, SessionViews.facts(name, table, files(name, table), sight.scoped()));
    }
  }

  /// From the hot copy if it is what this session's snapshots say, else from the facts. Asked
  /// before every query, because the copy may have moved on meanwhile.
  private void makeCube(Cube cube) throws SQLException {
    boolean hot = house.cubes().isAt(cube, sight.snapshots());
    if (!made.add(cube.view() + (hot ? " hot" : " computed"))) {
      return;
    }
    made.remove(cube.view() + (hot ? " computed" : " hot"));
    if (hot) {
      DuckEngine.execute(connection, SessionViews.cube(cube, sight.scoped()));
      return;
    }
    for (LakeTable source : cube.sources()) {
      make(source.sqlName());
    }
    DuckEngine.execute(
        connection, "create or replace temp view " + cube.view() + " as\n" + cube.model());
  }

  private List<PlannedFile> files(String view, LakeTable table) {
    Long snapshot = sight.snapshots().get(table);
    boolean results = table == LakeTable.HALL_MONTH || table == LakeTable.LEDGER_LINE;
    return results && !view.endsWith("_all")
        ? house.plans().currentRuns(table, snapshot)
        : house.plans().files(table, snapshot);
  }

  private static @Nullable LakeTable table(String view) {
    for (LakeTable table : LakeTable.values()) {
      if (view.equals(table.sqlName()) || view.equals(table.sqlName() + "_all")) {
        return table;
      }
    }
    return null;
  }

  private static RuntimeException failed(String sql, SQLException failure) {
    String message = String.valueOf(failure.getMessage());
    if (message.contains("INTERRUPT") || message.contains("Interrupted")) {
      return new Problem(LakeProblem.QUERY_TIMEOUT, "The query took too long and was stopped.");
    }
    return new IllegalStateException("query failed: " + message + "\n" + sql, failure);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException failure) {
      throw new IllegalStateException("session could not be closed", failure);
    } finally {
      onClose.run();
    }
  }

  private record DuckChunk(DuckDBChunkedResult result) implements Chunk {

    @Override
    public int rows() {
      return Math.toIntExact(result.chunk().rowCount());
    }

    @Override
    public boolean isNull(int column, int row) {
      return result.chunk().vector(column).isNull(row);
    }

    @Override
    public long longAt(int column, int row) {
      var vector = result.chunk().vector(column);
      return switch (vector.getType()) {
        case INTEGER -> vector.getInt(row);
        case SMALLINT -> vector.getShort(row);
        case TINYINT -> vector.getByte(row);
        case HUGEINT -> vector.getHugeInt(row).longValueExact();
        default -> vector.getLong(row);
      };
    }

    @Override
    public double doubleAt(int column, int row) {
      return result.chunk().vector(column).getDouble(row);
    }

    @Override
    public String textAt(int column, int row) {
      return String.valueOf(result.chunk().vector(column).getString(row));
    }

    @Override
    public int epochDayAt(int column, int row) {
      return Math.toIntExact(result.chunk().vector(column).getLocalDate(row).toEpochDay());
    }
  }
}
