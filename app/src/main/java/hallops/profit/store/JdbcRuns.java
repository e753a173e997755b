package hallops.profit.store;

import hallops.kernel.Period;
import hallops.kernel.Problem;
import hallops.profit.domain.ProfitProblem;
import hallops.profit.domain.Run;
import hallops.profit.domain.Runs;
import hallops.profit.domain.Version;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcRuns implements Runs {

  private static final String SELECT =
      """
      select run.*, closed_month.month is not null as closed
      from profit.run
      left join profit.closed_month
        on closed_month.month = run.month and closed_month.run_id = run.id
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  JdbcRuns(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public List<Run> list(@Nullable Period month) {
    return jdbc.sql(
            SELECT
                + """
                where cast(:month as integer) is null or run.month = :month
                order by run.month desc, run.version_number desc
                limit 500
                """)
        .param("month", month == null ? null : month.number())
        .query(this::run)
        .list();
  }

  @Override
  public Run get(long id) {
    return jdbc.sql(SELECT + " where run.id = :id")
        .param("id", id)
        .query(this::run)
        .optional()
        .orElseThrow(() -> new Problem(ProfitProblem.RUN_NOT_FOUND, "No run " + id + "."));
  }

  @Override
  public Optional<Run> current(Period month) {
    return jdbc.sql(
            SELECT
                + """
                where run.month = :month and run.state = 'done'
                order by run.id desc
                limit 1
                """)
        .param("month", month.number())
        .query(this::run)
        .optional();
  }

  @Override
  public long start(Period month, String reason, Version.Hand hand) {
    try {
      return jdbc.sql(
              """
              insert into profit.run (
                month, version_number, state, reason, started_by, started_by_name, started_at)
              select :month, coalesce(max(version_number), 0) + 1, 'running', :reason,
                     :by, :byName, :at
              from profit.run
              where month = :month
              returning id
              """)
          .param("month", month.number())
          .param("reason", reason)
          .param("by", hand.accountId())
          .param("byName", hand.name())
          .param("at", JdbcVersions.at(hand.at()))
          .query(Long.class)
          .single();
    } catch (DuplicateKeyException running) {
      throw new Problem(
          ProfitProblem.RUN_IN_PROGRESS, "%s is being accounted right now.".formatted(month));
    }
  }

  @Override
  public void finish(long id, Outcome outcome) {
    jdbc.sql(
            """
            update profit.run
            set state = 'done', finished_at = :at, rule_version = :rule,
                price_versions = cast(:prices as integer[]), snapshots = cast(:snapshots as jsonb),
                totals = cast(:totals as jsonb), warnings = cast(:warnings as jsonb)
            where id = :id
            """)
        .param("at", JdbcVersions.at(clock.instant()))
        .param("rule", outcome.ruleVersion())
        .param("prices", outcome.priceVersions().toArray(Integer[]::new))
        .param("snapshots", json.writeValueAsString(outcome.snapshots()))
        .param("totals", json.writeValueAsString(outcome.totals()))
        .param("warnings", json.writeValueAsString(outcome.warnings()))
        .param("id", id)
        .update();
    jdbc.sql(
            """
            update profit.run
            set superseded_by = :id
            where month = (select month from profit.run where id = :id)
              and state = 'done' and id < :id and superseded_by is null
            """)
        .param("id", id)
        .update();
  }

  @Override
  public void fail(long id, Run.State state, String failure) {
    jdbc.sql(
            """
            update profit.run
            set state = :state, finished_at = :at, failure = :failure
            where id = :id and state = 'running'
            """)
        .param("state", state.code())
        .param("at", JdbcVersions.at(clock.instant()))
        .param("failure", failure)
        .param("id", id)
        .update();
  }

  @Override
  public List<Run> unfinished() {
    return jdbc.sql(SELECT + " where run.state = 'running' order by run.id")
        .query(this::run)
        .list();
  }

  @Override
  public boolean isClosed(Period month) {
    return jdbc.sql("select count(*) from profit.closed_month where month = :month")
            .param("month", month.number())
            .query(Integer.class)
            .single()
        > 0;
  }

  @Override
  public void close(Period month, long runId, Version.Hand hand) {
    jdbc.sql(
            """
            insert into profit.closed_month (month, run_id, closed_by, closed_by_name, closed_at)
            values (:month, :run, :by, :byName, :at)
            """)
        .param("month", month.number())
        .param("run", runId)
        .param("by", hand.accountId())
        .param("byName", hand.name())
        .param("at", JdbcVersions.at(hand.at()))
        .update();
  }

  @Override
  public void reopen(Period month) {
    jdbc.sql("delete from profit.closed_month where month = :month")
        .param("month", month.number())
        .update();
  }

  private Run run(ResultSet row, int number) throws SQLException {
    var totals = row.getString("totals");
    return new Run(
        row.getLong("id"),
        Period.ofNumber(row.getInt("month")),
        row.getInt("version_number"),
        Run.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getString("reason"),
        new Version.Hand(
            row.getLong("started_by"),
            row.getString("started_by_name"),
            Objects.requireNonNull(JdbcVersions.instant(row, "started_at"))),
        JdbcVersions.instant(row, "finished_at"),
        Arrays.asList((Integer[]) row.getArray("price_versions").getArray()),
        row.getObject("rule_version", Integer.class),
        json.readValue(row.getString("snapshots"), new TypeReference<Map<String, Long>>() {}),
        totals == null ? null : json.readValue(totals, Run.Totals.class),
        json.readValue(row.getString("warnings"), new TypeReference<List<String>>() {}),
        row.getString("failure"),
        row.getObject("superseded_by", Long.class),
        row.getBoolean("closed"));
  }
}
