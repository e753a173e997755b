package hallops.hall.store;

import hallops.hall.HallCard;
import hallops.hall.HallId;
import hallops.hall.domain.HallCards;
import hallops.kernel.OrgPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Reads the view `hall.hall_card`.
@Repository
class JdbcHallCards implements HallCards {

  private final JdbcClient jdbc;
  private final HallCardMapper mapper;

  JdbcHallCards(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.mapper = new HallCardMapper(json);
  }

  @Override
  public Optional<HallCard> find(HallId id) {
    return jdbc.sql("select * from hall.hall_card where id = :id")
        .param("id", id.number())
        .query(mapper)
        .optional();
  }

  @Override
  public Optional<HallCard> findByCode(String code) {
    return jdbc.sql("select * from hall.hall_card where code = :code")
        .param("code", code)
        .query(mapper)
        .optional();
  }

  @Override
  public List<HallCard> all() {
    return jdbc.sql("select * from hall.hall_card order by id").query(mapper).list();
  }

  @Override
  public Optional<OrgPath> findPath(String code) {
    return jdbc.sql(
            """
            select path from hall.org_unit where code = :code and not withdrawn
            union all
            select path from hall.hall where code = :code and not withdrawn
            """)
        .param("code", code)
        .query((row, _) -> new OrgPath(row.getString("path")))
        .optional();
  }

  @Override
  public Map<String, Integer> ids() {
    Map<String, Integer> ids = new LinkedHashMap<>();
    jdbc.sql("select code, id from hall.hall where not withdrawn order by id")
        .query(row -> {
          ids.put(row.getString("code"), row.getInt("id"));
        });
    return ids;
  }

  @Override
  public int[] visibleIds() {
    return jdbc
        .sql("select id from hall.hall where not withdrawn order by id")
        .query(Integer.class)
        .list()
        .stream()
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
