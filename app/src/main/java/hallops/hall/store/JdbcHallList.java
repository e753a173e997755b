package hallops.hall.store;

import hallops.hall.OrgLevel;
import hallops.hall.domain.HallList;
import hallops.hall.domain.HallQuery;
import hallops.hall.domain.HallRow;
import hallops.hall.domain.HallSort;
import hallops.hall.domain.HallStep;
import hallops.hall.domain.ProvinceBox;
import hallops.hall.domain.UnitOnDay;
import hallops.hall.domain.UnitStep;
import hallops.kernel.Paged;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The register's reading side in SQL.
@Repository
class JdbcHallList implements HallList {

  private static final String ROW =
      """
      select h.*,
        (h.longitude is not null and exists (
          select 1 from hall.hall as o
          where o.longitude = h.longitude and o.latitude = h.latitude and o.id <> h.id
            and not o.withdrawn)) as same_coordinates,
        (h.longitude is not null
          and not (h.longitude between :west and :east and h.latitude between :south and :north)
        ) as outside_province
      from hall.hall_card as h
      """;

  private static final String PAGE =
      """
      with halls as (
      %s
      ),
      found as (
        select * from halls as h
        where (cast(:city as text) is null or h.city_code = :city)
          and (cast(:county as text) is null or h.county_code = :county)
          and (cast(:area as text) is null or h.area_code = :area)
          and (:channel_types = '{}' or h.channel_type = any (:channel_types))
          and (:base_types = '{}' or h.base_type = any (:base_types))
          and (:location_types = '{}' or h.location_type = any (:location_types))
          and (:area_forms = '{}' or h.area_form = any (:area_forms))
          and (:ownerships = '{}' or h.ownership = any (:ownerships))
          and (:operation_modes = '{}' or h.operation_mode = any (:operation_modes))
          and (:statuses = '{}' or h.status = any (:statuses))
          and (cast(:like as text) is null or h.name ilike :like or h.code ilike :like
            or h.director ilike :like or h.initials like lower(:like))
          and (cast(:unknown as text) is null
            or (:unknown = 'any' and h.unknown <> '{}') or jsonb_exists(h.unknown, :unknown))
          and (not :same_coordinates or h.same_coordinates)
          and (not :outside_province or h.outside_province)
          and (cast(:lease_ends_before as date) is null or h.lease_end < :lease_ends_before)
      )
      select found.*, (select count(*) from found) as total
      from found
      order by %s, code
      limit :size offset :offset
      """;

  private final JdbcClient jdbc;
  private final HallCardMapper cards;
  private final ProvinceBox box;

  JdbcHallList(JdbcClient jdbc, JsonMapper json, ProvinceBox box) {
    this.jdbc = jdbc;
    this.cards = new HallCardMapper(json);
    this.box = box;
  }

  private record Found(HallRow row, long total) {}

  @Override
  public Paged<HallRow> page(HallQuery query) {
    List<Found> found =
        jdbc.sql(PAGE.formatted(ROW, order(query.sort(), query.descending())))
            .paramSource(parameters(query))
            .query((row, number) -> new Found(row(row, number), row.getLong("total")))
            .list();
    if (found.isEmpty() && query.page() > 1) {
      long total = page(query.paged(1, 1)).total();
      return new Paged<>(List.of(), total, query.page(), query.size());
    }
    long total = found.isEmpty() ? 0 : found.getFirst().total();
    return new Paged<>(found.stream().map(Found::row).toList(), total, query.page(), query.size());
  }

  private MapSqlParameterSource parameters(HallQuery query) {
    MapSqlParameterSource parameters =
        new MapSqlParameterSource()
            .addValue("city", query.city(), Types.VARCHAR)
            .addValue("county", query.county(), Types.VARCHAR)
            .addValue("area", query.area(), Types.VARCHAR)
            .addValue("like", like(query.text()), Types.VARCHAR)
            .addValue("unknown", query.unknown(), Types.VARCHAR)
            .addValue("same_coordinates", query.sameCoordinates())
            .addValue("outside_province", query.outsideProvince())
            .addValue("lease_ends_before", query.leaseEndsBefore(), Types.DATE)
            .addValue("size", query.size())
            .addValue("offset", (query.page() - 1L) * query.size());
    lists(query)
        .forEach((name, values) -> parameters.addValue(name, values.toArray(String[]::new)));
    boxParameters().forEach(parameters::addValue);
    return parameters;
  }

  private static Map<String, List<String>> lists(HallQuery query) {
    return Map.of(
        "channel_types", query.channelTypes(),
        "base_types", query.baseTypes(),
        "location_types", query.locationTypes(),
        "area_forms", query.areaForms(),
        "ownerships", query.ownerships(),
        "operation_modes", query.operationModes(),
        "statuses", query.statuses());
  }

  private Map<String, Object> boxParameters() {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("west", box.west());
    parameters.put("east", box.east());
    parameters.put("south", box.south());
    parameters.put("north", box.north());
    return parameters;
  }

  private static @org.jspecify.annotations.Nullable String like(
      @org.jspecify.annotations.Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String plain = text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    return "%" + plain + "%";
  }

  /// Closed sets sort by their own order, not by the alphabet; unknown always comes last.
  private static String order(HallSort sort, boolean descending) {
    String key =
        switch (sort) {
          case CODE -> "code";
          case NAME -> "initials";
          case CITY -> "city_code";
          case COUNTY -> "county_code";
          case AREA -> "area_code";
          case CHANNEL_TYPE -> among("own", "entrusted", "self_service", "agent", "channel_type");
          case BASE_TYPE -> among("flagship", "standard", "small", "township", "base_type");
          case LOCATION_TYPE -> among("city", "county_town", "township", "location_type");
          case AREA_FORM -> "area_form";
          case OWNERSHIP -> among("owned", "rented", "mixed", "ownership");
          case OPERATION_MODE -> "operation_mode";
          case STATUS -> among("normal", "suspended", "closed", "status");
          case OPENED_ON -> "opened_on";
          case FRONT_AREA -> "front_area";
          case BUILDING_AREA -> "building_area";
          case COUNTERS -> "counters";
          case STAFF -> "staff";
          case LEASE_END -> "lease_end";
          case MONTHLY_RENT -> "monthly_rent_fen";
          case DIRECTOR -> "director";
          case UNKNOWN -> "(select count(*) from jsonb_object_keys(unknown))";
          case CHANGED_AT -> "changed_at";
        };
    return key + (descending ? " desc" : " asc") + " nulls last";
  }

  private static String among(String... codesAndColumn) {
    int last = codesAndColumn.length - 1;
    String codes = String.join("', '", java.util.Arrays.copyOf(codesAndColumn, last));
    return "array_position(array['" + codes + "'], " + codesAndColumn[last] + ")";
  }

  @Override
  public Optional<HallRow> find(String code) {
    return jdbc.sql(ROW + " where h.code = :code")
        .param("code", code)
        .params(boxParameters())
        .query(rows())
        .optional();
  }

  private RowMapper<HallRow> rows() {
    return this::row;
  }

  private HallRow row(ResultSet row, int number) throws SQLException {
    return new HallRow(
        cards.mapRow(row, number),
        row.getInt("version"),
        row.getTimestamp("changed_at").toInstant(),
        row.getBoolean("same_coordinates"),
        row.getBoolean("outside_province"));
  }

  @Override
  public List<HallStep> steps(String code) {
    return jdbc.sql(
            """
            select c.* from hall.hall_change as c
            join hall.hall as h on h.id = c.hall_id
            where h.code = :code
            order by c.id desc
            """)
        .param("code", code)
        .query((row, _) ->
            new HallStep(
                row.getLong("id"),
                row.getString("attribute"),
                row.getString("old_value"),
                row.getString("old_unknown"),
                row.getString("new_value"),
                row.getString("new_unknown"),
                row.getObject("valid_from", LocalDate.class),
                instant(row),
                row.getString("recorded_by"),
                row.getObject("import_id", Long.class),
                row.getString("reason")))
        .list();
  }

  @Override
  public List<UnitOnDay> units() {
    return jdbc.sql(
            """
            select u.code, u.level, u.name, p.code as parent_code, u.valid_from, u.version,
              (select cast(count(*) as integer) from hall.hall as h
               where h.path <@ u.path and not h.withdrawn and h.status <> 'closed') as halls
            from hall.org_unit as u
            left join hall.org_unit as p on p.id = u.parent_id
            where not u.withdrawn
            order by u.level, u.id
            """)
        .query(JdbcHallList::unit)
        .list();
  }

  @Override
  public List<UnitOnDay> unitsOn(LocalDate day) {
    return jdbc.sql(
            """
            with state as (
              select distinct on (s.unit_id) s.unit_id, s.kind, s.name, s.parent_code, s.valid_from
              from hall.org_unit_state as s
              where s.valid_from <= :day
              order by s.unit_id, s.valid_from desc, s.id desc
            )
            select u.code, u.level, s.name, s.parent_code, s.valid_from, u.version,
              cast(null as integer) as halls
            from state as s
            join hall.org_unit as u on u.id = s.unit_id
            where s.kind <> 'withdrawn'
            order by u.level, u.id
            """)
        .param("day", day)
        .query(JdbcHallList::unit)
        .list();
  }

  @Override
  public List<UnitStep> unitSteps(String code) {
    return jdbc.sql(
            """
            select s.*, p.name as parent_name,
              lead(s.valid_from) over (order by s.valid_from, s.id) - 1 as valid_to
            from hall.org_unit_state as s
            join hall.org_unit as u on u.id = s.unit_id
            left join hall.org_unit as p on p.code = s.parent_code
            where u.code = :code
            order by s.valid_from, s.id
            """)
        .param("code", code)
        .query((row, _) ->
            new UnitStep(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("name"),
                row.getString("parent_code"),
                row.getString("parent_name"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                instant(row),
                row.getString("recorded_by"),
                row.getObject("import_id", Long.class),
                row.getString("reason")))
        .list();
  }

  private static UnitOnDay unit(ResultSet row, int number) throws SQLException {
    return new UnitOnDay(
        row.getString("code"),
        OrgLevel.ofDepth(row.getInt("level")),
        row.getString("name"),
        row.getString("parent_code"),
        row.getObject("valid_from", LocalDate.class),
        row.getInt("version"),
        row.getObject("halls", Integer.class));
  }

  private static Instant instant(ResultSet row) throws SQLException {
    return row.getTimestamp("recorded_at").toInstant();
  }
}
