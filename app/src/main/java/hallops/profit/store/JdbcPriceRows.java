package hallops.profit.store;

import hallops.profit.domain.PriceBook;
import hallops.profit.domain.PriceHistory;
import hallops.profit.domain.PriceRows;
import hallops.profit.domain.UnitValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPriceRows implements PriceRows {

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;

  JdbcPriceRows(JdbcClient jdbc, JdbcTemplate batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  @Override
  public List<UnitValue> list(long versionId) {
    return jdbc.sql(
            """
            select business_code, city_code, tier, valid_from, milli_fen, note
            from profit.unit_value
            where version_id = :version
            order by business_code, city_code, tier, valid_from
            """)
        .param("version", versionId)
        .query(JdbcPriceRows::unitValue)
        .list();
  }

  @Override
  public void replace(long versionId, List<UnitValue> rows) {
    jdbc.sql("delete from profit.unit_value where version_id = :version")
        .param("version", versionId)
        .update();
    batch.batchUpdate(
        """
        insert into profit.unit_value (
          version_id, business_code, city_code, tier, valid_from, milli_fen, note)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        rows,
        500,
        (statement, value) -> {
          statement.setLong(1, versionId);
          statement.setString(2, value.business());
          statement.setString(3, value.city());
          statement.setString(4, value.tier());
          statement.setObject(5, value.validFrom());
          statement.setLong(6, value.milliFen());
          statement.setString(7, value.note());
        });
  }

  private record Approved(long id, int number, LocalDate effectiveFrom) {}

  @Override
  public PriceHistory history() {
    var versions = new ArrayList<PriceHistory.Version>();
    for (var version : approved()) {
      versions.add(
          new PriceHistory.Version(
              version.number(), version.effectiveFrom(), new PriceBook(list(version.id()))));
    }
    return new PriceHistory(versions);
  }

  private List<Approved> approved() {
    return jdbc.sql(
            """
            select id, number, effective_from
            from profit.version
            where kind = 'price' and state = 'approved'
            order by number
            """)
        .query((row, number) ->
            new Approved(
                row.getLong("id"),
                row.getInt("number"),
                row.getObject("effective_from", LocalDate.class)))
        .list();
  }

  private static UnitValue unitValue(ResultSet row, int number) throws SQLException {
    return new UnitValue(
        row.getString("business_code"),
        row.getString("city_code"),
        row.getString("tier"),
        row.getObject("valid_from", LocalDate.class),
        row.getLong("milli_fen"),
        row.getString("note"));
  }
}
