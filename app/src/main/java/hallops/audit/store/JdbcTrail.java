package hallops.audit.store;

import hallops.audit.domain.Trail;
import hallops.audit.domain.TrailEntry;
import hallops.audit.domain.TrailFilter;
import hallops.kernel.Paged;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTrail implements Trail {

  private static final String COLUMNS =
      """
      select e.id, e.happened_at, e.account_id, e.actor, e.roles, e.address, e.trace_id, e.action,
             e.subject_type, e.subject_id, e.subject_name, e.before::text as before,
             e.after::text as after, e.reason, e.scope_path::text as scope_path
      from audit.entry as e
      """;

  private static final String WHERE =
      """
      where (cast(:account as bigint) is null or e.account_id = :account)
        and (cast(:actor as text) is null or e.actor = :actor)
        and (cast(:action as text) is null or e.action = :action
             or (right(:action, 1) = '.' and starts_with(e.action, :action)))
        and (cast(:subjectType as text) is null or e.subject_type = :subjectType)
        and (cast(:subjectId as text) is null or e.subject_id = :subjectId)
        and (cast(:text as text) is null or strpos(lower(e.actor), lower(:text)) > 0
             or strpos(lower(e.subject_name), lower(:text)) > 0 or e.subject_id = :text)
        and (cast(:from as timestamptz) is null or e.happened_at >= :from)
        and (cast(:until as timestamptz) is null or e.happened_at < :until)
      """;

  private static final String NEWEST_FIRST = " order by e.happened_at desc, e.id desc ";
  private static final int CHUNK = 1000;

  private final JdbcClient jdbc;
  private final JdbcClient streaming;

  JdbcTrail(DataSource source) {
    this.jdbc = JdbcClient.create(source);
    JdbcTemplate inChunks = new JdbcTemplate(source);
    inChunks.setFetchSize(CHUNK);
    this.streaming = JdbcClient.create(inChunks);
  }

  @Override
  public void add(TrailEntry entry) {
    jdbc.sql(
            """
            insert into audit.entry (
              happened_at, account_id, actor, roles, address, trace_id, action, subject_type,
              subject_id, subject_name, before, after, reason, scope_path)
            values (
              :happenedAt, :accountId, :actor, :roles, :address, :traceId, :action, :subjectType,
              :subjectId, :subjectName, cast(:before as jsonb), cast(:after as jsonb), :reason,
              cast(:scopePath as public.ltree))
            """)
        .param("happenedAt", Timestamp.from(entry.happenedAt()))
        .param("accountId", entry.accountId())
        .param("actor", entry.actor())
        .param("roles", entry.roles().toArray(String[]::new))
        .param("address", entry.address())
        .param("traceId", entry.traceId())
        .param("action", entry.action())
        .param("subjectType", entry.subjectType())
        .param("subjectId", entry.subjectId())
        .param("subjectName", entry.subjectName())
        .param("before", entry.before())
        .param("after", entry.after())
        .param("reason", entry.reason())
        .param("scopePath", entry.scopePath())
        .update();
  }

  @Override
  public Paged<TrailEntry> list(TrailFilter filter, int page, int size) {
    List<TrailEntry> rows =
        bind(jdbc, COLUMNS + WHERE + NEWEST_FIRST + "limit :size offset :offset", filter)
            .param("size", size)
            .param("offset", (long) (page - 1) * size)
            .query((row, n) -> entry(row))
            .list();
    return new Paged<>(rows, count(filter), page, size);
  }

  @Override
  public long count(TrailFilter filter) {
    return bind(jdbc, "select count(*) from audit.entry as e " + WHERE, filter)
        .query(Long.class)
        .single();
  }

  @Override
  public void each(TrailFilter filter, int limit, Consumer<TrailEntry> consumer) {
    try (Stream<TrailEntry> rows =
        bind(streaming, COLUMNS + WHERE + NEWEST_FIRST + "limit :limit", filter)
            .param("limit", limit)
            .query((row, n) -> entry(row))
            .stream()) {
      rows.forEach(consumer);
    }
  }

  @Override
  public List<String> actions() {
    return jdbc.sql("select distinct e.action from audit.entry as e order by 1")
        .query((row, n) -> row.getString(1))
        .list();
  }

  @Override
  public List<Fault> faults() {
    return jdbc.sql("select place, entry, fault from audit.faults()")
        .query((row, n) ->
            new Fault(number(row, "place"), number(row, "entry"), row.getString("fault")))
        .list();
  }

  @Override
  public @Nullable Head head() {
    return jdbc.sql("select place, hash from audit.head()")
        .query((row, n) -> new Head(row.getLong("place"), row.getString("hash")))
        .optional()
        .orElse(null);
  }

  private static JdbcClient.StatementSpec bind(JdbcClient jdbc, String sql, TrailFilter filter) {
    return jdbc.sql(sql)
        .param("account", filter.accountId())
        .param("actor", filter.actor())
        .param("action", filter.action())
        .param("subjectType", filter.subjectType())
        .param("subjectId", filter.subjectId())
        .param("text", filter.text())
        .param("from", time(filter.from()))
        .param("until", time(filter.until()));
  }

  private static @Nullable Timestamp time(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }

  private static @Nullable Long number(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }

  private static TrailEntry entry(ResultSet row) throws SQLException {
    return new TrailEntry(
        row.getLong("id"),
        row.getTimestamp("happened_at").toInstant(),
        number(row, "account_id"),
        row.getString("actor"),
        List.of((String[]) row.getArray("roles").getArray()),
        row.getString("address"),
        row.getString("trace_id"),
        row.getString("action"),
        row.getString("subject_type"),
        row.getString("subject_id"),
        row.getString("subject_name"),
        row.getString("before"),
        row.getString("after"),
        row.getString("reason"),
        row.getString("scope_path"));
  }
}
