package hallops.hall.store;

import hallops.hall.HallId;
import hallops.hall.domain.Attribute;
import hallops.hall.domain.HallChange;
import hallops.hall.domain.HallRegister;
import hallops.hall.domain.HallSheet;
import hallops.hall.domain.Initials;
import hallops.hall.domain.RegisteredHall;
import hallops.kernel.Money;
import hallops.kernel.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The register's rows in PostgreSQL; row-level security cuts them to the scope.
@Repository
class JdbcHallRegister implements HallRegister {

  private static final String INSERT =
      """
      insert into hall.hall (
        id, code, name, initials, area_id, path, channel_type, base_type, location_type, area_form,
        ownership, operation_mode, status, opened_on, front_area, building_area, counters, staff,
        longitude, latitude, lease_start, lease_end, monthly_rent_fen, director, unknown, version)
      values (
        :id, :code, :name, :initials,
        (select id from hall.org_unit where code = :area_code), cast(:path as ltree),
        :channel_type, :base_type, :location_type, :area_form, :ownership, :operation_mode, :status,
        :opened_on, :front_area, :building_area, :counters, :staff, :longitude, :latitude,
        :lease_start, :lease_end, :monthly_rent, :director, cast(:unknown as jsonb), :version)
      """;

  private static final String UPDATE =
      """
      update hall.hall set
        name = :name, initials = :initials,
        area_id = (select id from hall.org_unit where code = :area_code),
        path = cast(:path as ltree), channel_type = :channel_type, base_type = :base_type,
        location_type = :location_type, area_form = :area_form, ownership = :ownership,
        operation_mode = :operation_mode, status = :status, opened_on = :opened_on,
        front_area = :front_area, building_area = :building_area, counters = :counters,
        staff = :staff, longitude = :longitude, latitude = :latitude, lease_start = :lease_start,
        lease_end = :lease_end, monthly_rent_fen = :monthly_rent, director = :director,
        unknown = cast(:unknown as jsonb), withdrawn = :withdrawn, version = :version,
        changed_at = now()
      where id = :id
      """;

  private static final String SELECT =
      """
      select h.*, a.code as area_code
      from hall.hall as h
      join hall.org_unit as a on a.id = h.area_id
      """;

  private static final String RECORD =
      """
      insert into hall.hall_change (
        hall_id, attribute, old_value, old_unknown, new_value, new_unknown, valid_from, recorded_by,
        account_id, import_id, reason)
      values (
        :hall_id, :attribute, :old_value, :old_unknown, :new_value, :new_unknown, :valid_from,
        :recorded_by, :account_id, :import_id, :reason)
      """;

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;
  private final JsonMapper json;

  JdbcHallRegister(JdbcClient jdbc, NamedParameterJdbcTemplate batches, JsonMapper json) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.json = json;
  }

  @Override
  public void lock() {
    jdbc.sql("select last from hall.number where kind = 'hall' for update")
        .query(Integer.class)
        .single();
  }

  @Override
  public int takeIds(int count) {
    return jdbc.sql(
            """
            update hall.number set last = last + :count where kind = 'hall'
            returning last - :count + 1
            """)
        .param("count", count)
        .query(Integer.class)
        .single();
  }

  @Override
  public Map<String, RegisteredHall> withCodes(Collection<String> codes) {
    return jdbc
        .sql(SELECT + " where h.code = any (:codes)")
        .param("codes", codes.toArray(String[]::new))
        .query(new RegisteredHallMapper(json))
        .list()
        .stream()
        .collect(Collectors.toMap(hall -> hall.sheet().code(), Function.identity()));
  }

  @Override
  public Map<HallId, RegisteredHall> withIds(Collection<HallId> ids) {
    return jdbc
        .sql(SELECT + " where h.id = any (:ids)")
        .param("ids", ids.stream().map(HallId::number).toArray(Integer[]::new))
        .query(new RegisteredHallMapper(json))
        .list()
        .stream()
        .collect(Collectors.toMap(RegisteredHall::id, Function.identity()));
  }

  @Override
  public Optional<RegisteredHall> find(String code) {
    return jdbc.sql(SELECT + " where h.code = :code and not h.withdrawn")
        .param("code", code)
        .query(new RegisteredHallMapper(json))
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
  public void insert(List<RegisteredHall> halls) {
    batches.batchUpdate(INSERT, parameters(halls));
  }

  @Override
  public void update(List<RegisteredHall> halls) {
    batches.batchUpdate(UPDATE, parameters(halls));
  }

  private SqlParameterSource[] parameters(List<RegisteredHall> halls) {
    return halls.stream().map(this::parameters).toArray(SqlParameterSource[]::new);
  }

  private SqlParameterSource parameters(RegisteredHall hall) {
    HallSheet sheet = hall.sheet();
    MapSqlParameterSource row =
        new MapSqlParameterSource()
            .addValue("id", hall.id().number())
            .addValue("code", sheet.code())
            .addValue("initials", Initials.of(sheet.text(Attribute.NAME)))
            .addValue("path", hall.path().text())
            .addValue("unknown", json.writeValueAsString(sheet.unknown()))
            .addValue("withdrawn", hall.withdrawn())
            .addValue("version", hall.version());
    for (Attribute attribute : Attribute.values()) {
      Object value = sheet.value(attribute).orElse(null);
      row.addValue(
          attribute.code(), value instanceof Money money ? money.fen() : value, sqlType(attribute));
    }
    return row;
  }

  private static int sqlType(Attribute attribute) {
    return switch (attribute.type()) {
      case hallops.hall.domain.AttributeType.Text _, hallops.hall.domain.AttributeType.Choice _ ->
          java.sql.Types.VARCHAR;
      case hallops.hall.domain.AttributeType.Count _ -> java.sql.Types.INTEGER;
      case hallops.hall.domain.AttributeType.Decimal _ -> java.sql.Types.NUMERIC;
      case hallops.hall.domain.AttributeType.Yuan _ -> java.sql.Types.BIGINT;
      case hallops.hall.domain.AttributeType.Day _ -> java.sql.Types.DATE;
    };
  }

  @Override
  public void record(List<HallChange> changes) {
    Scope scope = Scope.current();
    batches.batchUpdate(
        RECORD,
        changes.stream()
            .map(change ->
                new MapSqlParameterSource()
                    .addValue("hall_id", change.hallId().number())
                    .addValue("attribute", change.attribute())
                    .addValue("old_value", change.oldValue(), java.sql.Types.VARCHAR)
                    .addValue("old_unknown", change.oldUnknown(), java.sql.Types.VARCHAR)
                    .addValue("new_value", change.newValue(), java.sql.Types.VARCHAR)
                    .addValue("new_unknown", change.newUnknown(), java.sql.Types.VARCHAR)
                    .addValue("valid_from", change.validFrom())
                    .addValue("recorded_by", scope.actor())
                    .addValue("account_id", scope.accountId())
                    .addValue("import_id", change.importId(), java.sql.Types.BIGINT)
                    .addValue("reason", change.reason(), java.sql.Types.VARCHAR))
            .toArray(SqlParameterSource[]::new));
  }

  @Override
  public List<HallChange> changesOf(long importId) {
    return jdbc.sql("select * from hall.hall_change where import_id = :importId order by id")
        .param("importId", importId)
        .query((row, _) ->
            new HallChange(
                new HallId(row.getInt("hall_id")),
                row.getString("attribute"),
                row.getString("old_value"),
                row.getString("old_unknown"),
                row.getString("new_value"),
                row.getString("new_unknown"),
                row.getObject("valid_from", java.time.LocalDate.class),
                importId,
                row.getString("reason")))
        .list();
  }

  @Override
  public List<String> changedSince(long importId) {
    return jdbc.sql(
            """
            select h.code
            from hall.hall as h
            where h.id in (select hall_id from hall.hall_change where import_id = :importId)
              and exists (
                select 1 from hall.hall_change as later
                where later.hall_id = h.id
                  and later.import_id is distinct from :importId
                  and later.id > (
                    select max(mine.id) from hall.hall_change as mine
                    where mine.hall_id = h.id and mine.import_id = :importId))
            order by h.code
            """)
        .param("importId", importId)
        .query((row, _) -> row.getString("code"))
        .list();
  }
}
