package hallops.hall.store;

import hallops.hall.OrgLevel;
import hallops.hall.OrgUnit;
import hallops.hall.domain.OrgRegister;
import hallops.hall.domain.RegisteredUnit;
import hallops.hall.domain.UnitState;
import hallops.kernel.OrgPath;
import hallops.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The organisation's rows in PostgreSQL; row-level security cuts them to the scope.
@Repository
class JdbcOrgRegister implements OrgRegister {

  private static final String SELECT =
      """
      select u.*, p.code as parent_code
      from hall.org_unit as u
      left join hall.org_unit as p on p.id = u.parent_id
      """;

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;

  JdbcOrgRegister(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  @Override
  public void lock() {
    jdbc.sql("select last from hall.number where kind = 'org_unit' for update")
        .query(Integer.class)
        .single();
  }

  @Override
  public int takeIds(int count) {
    return jdbc.sql(
            """
            update hall.number set last = last + :count where kind = 'org_unit'
            returning last - :count + 1
            """)
        .param("count", count)
        .query(Integer.class)
        .single();
  }

  @Override
  public List<RegisteredUnit> all() {
    return jdbc.sql(SELECT + " order by u.level, u.id").query(JdbcOrgRegister::unit).list();
  }

  @Override
  public Optional<RegisteredUnit> find(String code) {
    return jdbc.sql(SELECT + " where u.code = :code and not u.withdrawn")
        .param("code", code)
        .query(JdbcOrgRegister::unit)
        .optional();
  }

  @Override
  public Set<String> codesOutOfSight(Collection<String> codes) {
    return Set.copyOf(
        jdbc.sql("select distinct c from hall.codes_out_of_sight(:codes) as c")
            .param("codes", codes.toArray(String[]::new))
            .query(String.class)
            .list());
  }

  @Override
  public Set<String> codesOfHalls(Collection<String> codes) {
    return Set.copyOf(
        jdbc.sql("select code from hall.hall where code = any (:codes)")
            .param("codes", codes.toArray(String[]::new))
            .query(String.class)
            .list());
  }

  /// Level by level: the driver makes one statement of a batch, and rows of one statement do not
  /// see each other as parents.
  @Override
  public void insert(List<RegisteredUnit> units) {
    for (OrgLevel level : OrgLevel.values()) {
      batches.batchUpdate(
          """
          insert into hall.org_unit (id, code, level, parent_id, name, path, valid_from)
          values (
            :id, :code, :level, (select id from hall.org_unit where code = :parent_code), :name,
            cast(:path as ltree), :valid_from)
          """,
          units.stream()
              .filter(unit -> unit.unit().level() == level)
              .map(JdbcOrgRegister::parameters)
              .toArray(SqlParameterSource[]::new));
    }
  }

  @Override
  public void update(RegisteredUnit unit) {
    batches.update(
        """
        update hall.org_unit set
          parent_id = (select id from hall.org_unit where code = :parent_code), name = :name,
          path = cast(:path as ltree), valid_from = :valid_from, withdrawn = :withdrawn,
          version = :version
        where id = :id
        """,
        parameters(unit));
  }

  private static SqlParameterSource parameters(RegisteredUnit registered) {
    OrgUnit unit = registered.unit();
    return new MapSqlParameterSource()
        .addValue("id", registered.id())
        .addValue("code", unit.code())
        .addValue("level", unit.level().depth())
        .addValue("parent_code", unit.parentCode(), Types.VARCHAR)
        .addValue("name", unit.name())
        .addValue("path", unit.path().text())
        .addValue("valid_from", unit.validFrom())
        .addValue("withdrawn", registered.withdrawn())
        .addValue("version", unit.version());
  }

  @Override
  public void movePathsBelow(OrgPath from, OrgPath to) {
    for (String table : List.of("org_unit", "hall")) {
      jdbc.sql(
              """
              update hall.%s
              set path = cast(:to as ltree) || subpath(path, nlevel(cast(:from as ltree)))
              where path <@ cast(:from as ltree) and path <> cast(:from as ltree)
              """
                  .formatted(table))
          .param("from", from.text())
          .param("to", to.text())
          .update();
    }
  }

  @Override
  public void record(List<UnitState> states) {
    Scope scope = Scope.current();
    batches.batchUpdate(
        """
        insert into hall.org_unit_state (
          unit_id, kind, name, parent_code, valid_from, recorded_by, account_id, import_id, reason)
        values (
          :unit_id, :kind, :name, :parent_code, :valid_from, :recorded_by, :account_id, :import_id,
          :reason)
        """,
        states.stream()
            .map(state ->
                new MapSqlParameterSource()
                    .addValue("unit_id", state.unitId())
                    .addValue("kind", state.kind().name().toLowerCase(Locale.ROOT))
                    .addValue("name", state.name())
                    .addValue("parent_code", state.parentCode(), Types.VARCHAR)
                    .addValue("valid_from", state.validFrom())
                    .addValue("recorded_by", scope.actor())
                    .addValue("account_id", scope.accountId())
                    .addValue("import_id", state.importId(), Types.BIGINT)
                    .addValue("reason", state.reason(), Types.VARCHAR))
            .toArray(SqlParameterSource[]::new));
  }

  @Override
  public List<UnitState> history(int unitId) {
    return jdbc.sql("select * from hall.org_unit_state where unit_id = :unitId order by id")
        .param("unitId", unitId)
        .query((row, _) ->
            new UnitState(
                unitId,
                UnitState.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("name"),
                row.getString("parent_code"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("import_id", Long.class),
                row.getString("reason")))
        .list();
  }

  @Override
  public List<Touched> touchedBy(long importId) {
    return jdbc.sql(
            """
            select mine.unit_id,
              exists (
                select 1 from hall.org_unit_state as later
                where later.unit_id = mine.unit_id and later.id > max(mine.id)
                  and later.import_id is distinct from :importId) as changed_since
            from hall.org_unit_state as mine
            where mine.import_id = :importId
            group by mine.unit_id
            """)
        .param("importId", importId)
        .query((row, _) -> new Touched(row.getInt("unit_id"), row.getBoolean("changed_since")))
        .list();
  }

  @Override
  public int hallsBelow(OrgPath place) {
    return jdbc.sql(
            "select count(*) from hall.hall where path <@ cast(:place as ltree) and not withdrawn")
        .param("place", place.text())
        .query(Integer.class)
        .single();
  }

  private static RegisteredUnit unit(ResultSet row, int number) throws SQLException {
    return new RegisteredUnit(
        row.getInt("id"),
        new OrgUnit(
            row.getString("code"),
            OrgLevel.ofDepth(row.getInt("level")),
            row.getString("name"),
            row.getString("parent_code"),
            new OrgPath(row.getString("path")),
            row.getObject("valid_from", LocalDate.class),
            row.getInt("version")),
        row.getBoolean("withdrawn"));
  }
}
