package hallops.profit.store;

import hallops.kernel.Problem;
import hallops.profit.domain.ProfitProblem;
import hallops.profit.domain.Version;
import hallops.profit.domain.Versions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcVersions implements Versions {

  private static final String SELECT =
      """
      select id, kind, number, state, title, note, effective_from, based_on, delivered,
             drafted_by, drafted_by_name, drafted_at, submitted_at,
             decided_by, decided_by_name, decided_at, decision_reason
      from profit.version
      """;

  private final JdbcClient jdbc;

  JdbcVersions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Version> list(Version.Kind kind) {
    return jdbc.sql(SELECT + " where kind = :kind order by id desc")
        .param("kind", kind.code())
        .query(JdbcVersions::version)
        .list();
  }

  @Override
  public Version get(Version.Kind kind, long id) {
    return jdbc.sql(SELECT + " where kind = :kind and id = :id")
        .param("kind", kind.code())
        .param("id", id)
        .query(JdbcVersions::version)
        .optional()
        .orElseThrow(() -> new Problem(ProfitProblem.VERSION_NOT_FOUND, "No version " + id + "."));
  }

  @Override
  public @Nullable Version findByImport(long importId) {
    return jdbc.sql(SELECT + " where import_id = :import")
        .param("import", importId)
        .query(JdbcVersions::version)
        .optional()
        .orElse(null);
  }

  @Override
  public long add(
      Version.Kind kind,
      String title,
      String note,
      LocalDate effectiveFrom,
      @Nullable Long basedOn,
      @Nullable Long importId,
      Version.Hand drafted) {
    return jdbc.sql(
            """
            insert into profit.version (
              kind, title, note, effective_from, based_on, import_id,
              drafted_by, drafted_by_name, drafted_at)
            values (:kind, :title, :note, :from, :based, :import, :by, :byName, :at)
            returning id
            """)
        .param("kind", kind.code())
        .param("title", title)
        .param("note", note)
        .param("from", effectiveFrom)
        .param("based", basedOn)
        .param("import", importId)
        .param("by", drafted.accountId())
        .param("byName", drafted.name())
        .param("at", at(drafted.at()))
        .query(Long.class)
        .single();
  }

  @Override
  public void save(Version version) {
    var decided = version.decided();
    int rows =
        jdbc.sql(
                """
                update profit.version
                set state = :state, number = :number, title = :title, note = :note,
                    effective_from = :from, drafted_by = :by, drafted_by_name = :byName,
                    drafted_at = :at, submitted_at = :submitted, decided_by = :decider,
                    decided_by_name = :deciderName, decided_at = :decidedAt,
                    decision_reason = :reason
                where id = :id
                """)
            .param("state", version.state().code())
            .param("number", version.number())
            .param("title", version.title())
            .param("note", version.note())
            .param("from", version.effectiveFrom())
            .param("by", version.drafted().accountId())
            .param("byName", version.drafted().name())
            .param("at", at(version.drafted().at()))
            .param("submitted", at(version.submittedAt()))
            .param("decider", decided == null ? null : decided.accountId())
            .param("deciderName", decided == null ? null : decided.name())
            .param("decidedAt", decided == null ? null : at(decided.at()))
            .param("reason", version.decisionReason())
            .param("id", version.id())
            .update();
    if (rows != 1) {
      throw new Problem(ProfitProblem.VERSION_NOT_FOUND, "No version " + version.id() + ".");
    }
  }

  @Override
  public void delete(long id) {
    jdbc.sql("delete from profit.version where id = :id").param("id", id).update();
  }

  @Override
  public int nextNumber(Version.Kind kind) {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('profit.version.' || :kind))")
        .param("kind", kind.code())
        .query((row, number) -> 1)
        .single();
    return jdbc.sql("select coalesce(max(number), 0) + 1 from profit.version where kind = :kind")
        .param("kind", kind.code())
        .query(Integer.class)
        .single();
  }

  private static Version version(ResultSet row, int number) throws SQLException {
    return new Version(
        row.getLong("id"),
        Version.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getObject("number", Integer.class),
        Version.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getString("title"),
        row.getString("note"),
        row.getObject("effective_from", LocalDate.class),
        row.getObject("based_on", Long.class),
        row.getBoolean("delivered"),
        Objects.requireNonNull(hand(row, "drafted")),
        instant(row, "submitted_at"),
        hand(row, "decided"),
        row.getString("decision_reason"));
  }

  private static Version.@Nullable Hand hand(ResultSet row, String prefix) throws SQLException {
    var by = row.getObject(prefix + "_by", Long.class);
    var when = instant(row, prefix + "_at");
    return by == null || when == null
        ? null
        : new Version.Hand(by, row.getString(prefix + "_by_name"), when);
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp when = row.getTimestamp(column);
    return when == null ? null : when.toInstant();
  }

  static java.time.@Nullable OffsetDateTime at(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
