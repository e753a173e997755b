package hallops.lake.store;

import hallops.kernel.BusinessDay;
import hallops.kernel.OrgPath;
import hallops.kernel.Paged;
import hallops.kernel.Scope;
import hallops.lake.Imports.Mode;
import hallops.lake.domain.ImportLog;
import hallops.lake.domain.ImportRecord;
import hallops.lake.domain.ImportState;
import hallops.lake.domain.Refusal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcImportLog implements ImportLog {

  private static final String COLUMNS =
      """
      id, file_name, kind, mode, origin, state, bytes, fingerprint, format, row_count,
      bad_row_count, message, message_values, snapshot_id, days, actor, received_at, finished_at,
      undone_at, undone_by, undo_reason
      """;

  private static final String FILTER =
      """
      from lake.import
      where (cast(:kind as text) is null or kind = :kind)
        and (cast(:state as text) is null or state = :state)
        and (cast(:text as text) is null or position(lower(:text) in lower(file_name)) > 0)
        and (cast(:actor as text) is null or position(lower(:actor) in lower(actor)) > 0)
        and (cast(:from as timestamptz) is null or received_at >= :from)
        and (cast(:to as timestamptz) is null or received_at < :to)
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  JdbcImportLog(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public long create(String fileName, String kind, Mode mode, String origin) {
    Scope scope = Scope.current();
    OrgPath path = scope.path();
    return jdbc.sql(
            """
            insert into lake.import (
              file_name, kind, mode, origin, state, account_id, actor, org_path, received_at)
            values (
              :fileName, :kind, :mode, :origin, 'received', :account, :actor,
              cast(:path as public.ltree), :now)
            returning id
            """)
        .param("fileName", fileName)
        .param("kind", kind)
        .param("mode", mode.name())
        .param("origin", origin)
        .param("account", scope.accountId())
        .param("actor", scope.actor())
        .param("path", path == null ? null : path.text())
        .param("now", Timestamp.from(clock.instant()))
        .query(Long.class)
        .single();
  }

  @Override
  public Optional<ImportRecord> find(long id) {
    return jdbc.sql("select " + COLUMNS + " from lake.import where id = :id")
        .param("id", id)
        .query(JdbcImportLog::map)
        .optional();
  }

  @Override
  public void fingerprint(long id, String fingerprint, long bytes) {
    jdbc.sql("update lake.import set fingerprint = :print, bytes = :bytes where id = :id")
        .param("print", fingerprint)
        .param("bytes", bytes)
        .param("id", id)
        .update();
  }

  @Override
  public void state(long id, ImportState state) {
    jdbc.sql("update lake.import set state = :state where id = :id")
        .param("state", state.text())
        .param("id", id)
        .update();
  }

  @Override
  public void format(long id, String format) {
    jdbc.sql("update lake.import set format = :format where id = :id")
        .param("format", format)
        .param("id", id)
        .update();
  }

  @Override
  public void checked(long id, long rows, long badRows, Collection<LocalDate> days) {
    jdbc.sql(
            """
            update lake.import
            set row_count = :rows, bad_row_count = :bad, days = cast(:days as date[])
            where id = :id
            """)
        .param("rows", rows)
        .param("bad", badRows)
        .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
        .param("id", id)
        .update();
  }

  @Override
  public void finished(
      long id, ImportState state, Refusal message, List<String> values, @Nullable Long snapshotId) {
    jdbc.sql(
            """
            update lake.import
            set state = :state, message = :message, message_values = :values,
              snapshot_id = :snapshot, finished_at = :now
            where id = :id
            """)
        .param("state", state.text())
        .param("message", message.name())
        .param("values", values.toArray(new String[0]))
        .param("snapshot", snapshotId)
        .param("now", Timestamp.from(clock.instant()))
        .param("id", id)
        .update();
  }

  @Override
  public void undone(long id, String by, String reason) {
    jdbc.sql(
            """
            update lake.import
            set state = 'undone', undone_at = :now, undone_by = :by, undo_reason = :reason
            where id = :id
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("by", by)
        .param("reason", reason)
        .param("id", id)
        .update();
  }

  @Override
  public Optional<Long> same(String fingerprint, String kind, long butNot) {
    return jdbc.sql(
            """
            select id from lake.import
            where fingerprint = :print and kind = :kind and id <> :id
              and state in ('done', 'loading', 'undoing')
            order by id limit 1
            """)
        .param("print", fingerprint)
        .param("kind", kind)
        .param("id", butNot)
        .query(Long.class)
        .optional();
  }

  @Override
  public List<ImportRecord> unfinished() {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from lake.import"
                + " where state in ('received', 'checking', 'loading', 'undoing') order by id")
        .query(JdbcImportLog::map)
        .list();
  }

  @Override
  public Paged<ImportRecord> list(Filter filter) {
    long total = filtered("select count(*) " + FILTER, filter).query(Long.class).single();
    List<ImportRecord> rows =
        filtered(
                "select " + COLUMNS + FILTER + " order by id desc limit :size offset :offset",
                filter)
            .param("size", filter.size())
            .param("offset", (filter.page() - 1) * filter.size())
            .query(JdbcImportLog::map)
            .list();
    return new Paged<>(rows, total, filter.page(), filter.size());
  }

  private JdbcClient.StatementSpec filtered(String sql, Filter filter) {
    ImportState state = filter.state();
    LocalDate from = filter.from();
    LocalDate to = filter.to();
    return jdbc.sql(sql)
        .param("kind", filter.kind())
        .param("state", state == null ? null : state.text())
        .param("text", filter.text())
        .param("actor", filter.actor())
        .param("from", from == null ? null : start(from))
        .param("to", to == null ? null : start(to.plusDays(1)));
  }

  private static Timestamp start(LocalDate day) {
    return Timestamp.from(day.atStartOfDay(BusinessDay.ZONE).toInstant());
  }

  private static ImportRecord map(ResultSet row, int number) throws SQLException {
    String message = row.getString("message");
    return new ImportRecord(
        row.getLong("id"),
        row.getString("file_name"),
        row.getString("kind"),
        Mode.valueOf(row.getString("mode")),
        row.getString("origin"),
        ImportState.of(row.getString("state")),
        row.getLong("bytes"),
        row.getString("fingerprint"),
        row.getString("format"),
        row.getLong("row_count"),
        row.getLong("bad_row_count"),
        message == null ? null : Refusal.valueOf(message),
        Arrays.asList((String[]) array(row, "message_values")),
        row.getObject("snapshot_id", Long.class),
        Arrays.stream((java.sql.Date[]) array(row, "days"))
            .map(java.sql.Date::toLocalDate)
            .toList(),
        row.getString("actor"),
        row.getTimestamp("received_at").toInstant(),
        instant(row, "finished_at"),
        instant(row, "undone_at"),
        row.getString("undone_by"),
        row.getString("undo_reason"));
  }

  private static Object array(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return array.getArray();
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp time = row.getTimestamp(column);
    return time == null ? null : time.toInstant();
  }
}
