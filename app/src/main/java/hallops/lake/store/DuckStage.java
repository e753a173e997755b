package hallops.lake.store;

import hallops.lake.LakeTable;
import hallops.lake.domain.FactStore;
import hallops.lake.domain.Fault;
import hallops.lake.domain.FaultCode;
import hallops.lake.domain.TableShape;
import hallops.lake.domain.TableShapes;
import hallops.lake.domain.file.RowSink;
import hallops.lake.domain.file.Source;
import hallops.lake.domain.file.TextTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.iceberg.AppendFiles;
import org.apache.iceberg.DataFile;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One file in a temporary table of its own connection.
///
/// A clean CSV file takes the fast road: DuckDB reads it, and one query types and checks it.
/// Whatever DuckDB's reader can't cut into cells, and every workbook, takes the careful road: our
/// own reader names what is wrong with a row's shape and appends the rest to a raw table, from
/// which the very same query reads.
final class DuckStage implements FactStore.Staged {

  private static final Logger LOG = LoggerFactory.getLogger(DuckStage.class);

  private final FactStore.Request request;
  private final LakeTable table;
  private final TableShape shape;
  private final LakeCatalog catalog;
  private final ScanPlans plans;
  private final StageSql sql;
  private final DuckDBConnection connection;
  private String number = "rowid + 2";
  private long unreadableRows;

  DuckStage(FactStore.Request request, DuckEngine engine, LakeCatalog catalog, ScanPlans plans) {
    this.request = request;
    this.table = Objects.requireNonNull(request.kind().table());
    this.shape = TableShapes.of(table);
    this.catalog = catalog;
    this.plans = plans;
    this.sql = new StageSql(request.kind(), request.source().header(), request.latestDay());
    this.connection = engine.connect();
    try {
      run();
    } catch (SQLException failure) {
      close();
      throw failed(failure);
    } catch (RuntimeException failure) {
      close();
      throw failure;
    }
  }

  private void run() throws SQLException {
    execute("create temp table fault (n bigint, c varchar, k varchar, v varchar)");
    for (Map.Entry<String, Map<String, Integer>> list : request.codes().entrySet()) {
      createCodes(list.getKey(), list.getValue());
    }
    stage();
    execute(
        "insert into fault select n, b.c, b.k, b.v from (select "
            + number
            + " as n, unnest(bad) as b from stage where bad is not null)");
    request.progress().accept(0.65);
    findDuplicatesInFile();
    findDuplicatesInLake();
    execute(
        """
        delete from fault where k = 'MISSING' and exists (
          select 1 from fault as other
          where other.n = fault.n and other.c = fault.c and other.k in ('FORMULA', 'CELL_ERROR'))
        """);
    request.progress().accept(0.75);
  }

  /// An enumeration whose positions are the ids: a cast resolves a code without a join.
  private void createCodes(String name, Map<String, Integer> codes) throws SQLException {
    int most = codes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    String[] byId = new String[most + 1];
    codes.forEach((code, id) -> byId[id] = code);
    String values =
        IntStream.rangeClosed(0, most)
            .mapToObj(id -> byId[id] == null ? "\u0001" + id : byId[id])
            .map(SqlText::quote)
            .collect(Collectors.joining(", "));
    execute("create temp type code_" + name + " as enum (" + values + ")");
  }

  private void stage() throws SQLException {
    if (request.source() instanceof Source.Text text) {
      try {
        fill(csv(text.table()), "");
        return;
      } catch (SQLException notCleanCsv) {
        LOG.debug("import {} takes the careful road", request.importId(), notCleanCsv);
      }
    }
    number = "n";
    readCarefully();
    fill("raw", "n");
    execute("drop table raw");
  }

  private void fill(String from, String rowNumber) throws SQLException {
    String create =
        "create or replace temp table stage as " + sql.select(from, rowNumber, request.importId());
    try (PreparedStatement statement = connection.prepareStatement(create);
        Watcher watcher = new Watcher(statement, request.progress(), 0, 0.6)) {
      watcher.start();
      statement.execute();
    }
  }

  private static String csv(TextTable text) {
    String columns =
        IntStream.range(0, text.header().width())
            .mapToObj(i -> "'c" + i + "': 'VARCHAR'")
            .collect(Collectors.joining(", "));
    String end =
        switch (text.lineEnd()) {
          case "\r\n" -> "\\r\\n";
          case "\r" -> "\\r";
          default -> "\\n";
        };
    return """
    read_csv(%s, auto_detect = false, header = true, delim = %s, quote = '"', escape = '"',
      new_line = '%s', strict_mode = true, nullstr = '', columns = {%s})\
    """
        .formatted(
            SqlText.quote(text.utf8().toAbsolutePath().toString()),
            SqlText.quote(String.valueOf(text.delimiter())),
            end,
            columns);
  }

  private void readCarefully() throws SQLException {
    int width = request.source().header().width();
    String columns =
        IntStream.range(0, width)
            .mapToObj(i -> "c" + i + " varchar")
            .collect(Collectors.joining(", "));
    execute("create or replace temp table raw (n bigint, " + columns + ")");
    List<ColumnType> types = new ArrayList<>(List.of(ColumnType.BIGINT));
    for (int i = 0; i < width; i++) {
      types.add(ColumnType.VARCHAR);
    }
    try (DuckAppender raw = new DuckAppender(connection, "temp", "main", "raw", types);
        DuckAppender faults = faultAppender()) {
      request.source().read(new Appending(raw, faults));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private DuckAppender faultAppender() throws SQLException {
    return new DuckAppender(
        connection,
        "temp",
        "main",
        "fault",
        List.of(ColumnType.BIGINT, ColumnType.VARCHAR, ColumnType.VARCHAR, ColumnType.VARCHAR));
  }

  private final class Appending implements RowSink {

    private final DuckAppender raw;
    private final DuckAppender faults;

    Appending(DuckAppender raw, DuckAppender faults) {
      this.raw = raw;
      this.faults = faults;
    }

    @Override
    public void row(long number, @Nullable String[] values) {
      raw.beginRow();
      raw.add(number);
      for (String value : values) {
        raw.add(value);
      }
      raw.endRow();
    }

    @Override
    public void fault(Fault fault, boolean wholeRow) {
      faults.beginRow();
      faults.add(fault.row());
      faults.add(fault.column());
      faults.add(fault.code().name());
      faults.add(fault.value());
      faults.endRow();
      unreadableRows += wholeRow ? 1 : 0;
    }
  }

  private void findDuplicatesInFile() throws SQLException {
    String keys = String.join(", ", request.kind().key());
    String repeated =
        "select hash(%s) as h from stage where bad is null group by h having count(*) > 1"
            .formatted(keys);
    if (count("select count(*) from (" + repeated + ")") == 0) {
      return;
    }
    execute(
        """
        insert into fault
        select n, %s, 'DUPLICATE_IN_FILE', cast(first_n as varchar)
        from (
          select n, min(n) over (partition by %s) as first_n
          from (
            select %s as n, %s from stage
            where bad is null and hash(%s) in (select h from (%s))))
        where n <> first_n
        """
            .formatted(SqlText.quote(keyColumn()), keys, number, keys, keys, repeated));
  }

  private void findDuplicatesInLake() throws SQLException {
    Set<Integer> months = months();
    Set<LocalDate> days = days();
    boolean byDay = request.kind().key().contains("day");
    List<String> files =
        plans.files(table, plans.newest(table)).stream()
            .filter(file -> months.contains(file.month()))
            .filter(file -> !byDay || days.stream().anyMatch(day -> file.touches(day, day)))
            .map(file -> file.path().toString())
            .toList();
    if (files.isEmpty()) {
      return;
    }
    String equals = request.kind().key().size() == 1 ? "=" : "is not distinct from";
    String same =
        request.kind().key().stream()
            .map(key -> "stage.%1$s %2$s lake.%1$s".formatted(key, equals))
            .collect(Collectors.joining(" and "));
    execute(
        """
        insert into fault
        select n, %s, 'DUPLICATE_IN_LAKE', cast(min(import_id) as varchar)
        from (
          select stage.%s as n, lake.import_id
          from stage
          inner join (%s) as lake on %s
          where stage.bad is null)
        group by n
        """
            .formatted(
                SqlText.quote(keyColumn()), number, SessionViews.select(shape, files), same));
  }

  private String keyColumn() {
    return StageSql.fileName(request.kind().key().getFirst());
  }

  @Override
  public long rows() {
    return count("select count(*) from stage") + unreadableRows;
  }

  @Override
  public long badRows() {
    return count("select count(distinct n) from fault");
  }

  @Override
  public Set<Integer> months() {
    Set<Integer> months = new TreeSet<>();
    each("select distinct month from stage where " + good(), row -> months.add(row.getInt(1)));
    return months;
  }

  @Override
  public Set<LocalDate> days() {
    Set<LocalDate> days = new TreeSet<>();
    String day = shape.has("day") ? "day" : "make_date(month // 100, month % 100, 1)";
    each(
        "select distinct " + day + " from stage where " + good(),
        row -> days.add(row.getObject(1, LocalDate.class)));
    return days;
  }

  @Override
  public void refuseMonths(Set<Integer> closed) {
    if (closed.isEmpty()) {
      return;
    }
    String months = closed.stream().map(String::valueOf).collect(Collectors.joining(", "));
    try {
      execute(
          """
          insert into fault
          select %s, %s, 'PERIOD_CLOSED',
            cast(month // 100 as varchar) || '-' || lpad(cast(month %% 100 as varchar), 2, '0')
          from stage where month in (%s) and %s
          """
              .formatted(number, SqlText.quote(sql.dateColumn()), months, good()));
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  @Override
  public void faults(Consumer<Fault> consumer) {
    each(
        "select n, c, k, v from fault order by n, c, k",
        row ->
            consumer.accept(
                new Fault(
                    row.getLong(1),
                    row.getString(2),
                    FaultCode.valueOf(row.getString(3)),
                    row.getString(4))));
  }

  @Override
  public long load() {
    ParquetWriter writer = new ParquetWriter(catalog);
    try {
      List<DataFile> files = new ArrayList<>();
      String good = good();
      Set<Integer> months = months();
      for (int month : months) {
        String location = writer.newLocation(table, month, batch(request.importId()));
        String where = "month = " + month + " and " + good;
        files.add(writer.write(connection, table, month, location, "stage", where));
        request.progress().accept(0.75 + 0.2 * files.size() / months.size());
      }
      return commit(files);
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  private long commit(List<DataFile> files) {
    ReentrantLock lock = catalog.lock(table);
    lock.lock();
    try {
      AppendFiles append = catalog.table(table).newAppend();
      files.forEach(append::appendFile);
      append.set(IcebergFacts.IMPORT_ID, Long.toString(request.importId())).commit();
      return catalog.table(table).currentSnapshot().snapshotId();
    } finally {
      lock.unlock();
    }
  }

  /// How the names of an import's files begin.
  static String batch(long importId) {
    return "import-%08d".formatted(importId);
  }

  private String good() {
    return count("select count(*) from (select 1 from fault limit 1)") == 0
        ? "true"
        : number + " not in (select n from fault)";
  }

  private void execute(String statement) throws SQLException {
    DuckEngine.execute(connection, statement);
  }

  private long count(String query) {
    long[] count = {0};
    each(query, row -> count[0] = row.getLong(1));
    return count[0];
  }

  private interface OnRow {
    void take(ResultSet row) throws SQLException;
  }

  private void each(String query, OnRow consumer) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        consumer.take(rows);
      }
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  private IllegalStateException failed(SQLException failure) {
    return new IllegalStateException("import " + request.importId() + " failed", failure);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }
}
