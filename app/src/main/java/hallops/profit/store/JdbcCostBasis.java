package hallops.profit.store;

import hallops.kernel.OrgPath;
import hallops.kernel.Period;
import hallops.profit.domain.BasisPoints;
import hallops.profit.domain.CostBasis;
import hallops.profit.domain.CostItem;
import hallops.profit.domain.CostPool;
import hallops.profit.domain.Investment;
import hallops.profit.domain.MonthFacts;
import hallops.profit.domain.PoolKey;
import hallops.profit.domain.StraightLineRent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCostBasis implements CostBasis {

  private final JdbcClient jdbc;

  JdbcCostBasis(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<MonthFacts.HallLease> leases(Map<String, Integer> hallIndex) {
    var leases = new ArrayList<MonthFacts.HallLease>();
    jdbc.sql("select hall_code, first_month, last_month, total_fen from profit.lease order by id")
        .query(row -> {
          var hall = hallIndex.get(row.getString("hall_code"));
          if (hall != null) {
            leases.add(new MonthFacts.HallLease(hall, lease(row)));
          }
        });
    return leases;
  }

  private static StraightLineRent lease(ResultSet row) throws SQLException {
    return new StraightLineRent(
        Period.ofNumber(row.getInt("first_month")),
        Period.ofNumber(row.getInt("last_month")),
        row.getLong("total_fen"));
  }

  @Override
  public List<MonthFacts.HallInvestment> investments(Map<String, Integer> hallIndex) {
    var investments = new ArrayList<MonthFacts.HallInvestment>();
    jdbc.sql(
            """
            select hall_code, item, in_service_from, amount_fen, lease_end
            from profit.investment
            order by id
            """)
        .query(row -> {
          var hall = hallIndex.get(row.getString("hall_code"));
          if (hall != null) {
            investments.add(new MonthFacts.HallInvestment(hall, investment(row)));
          }
        });
    return investments;
  }

  private static Investment investment(ResultSet row) throws SQLException {
    var leaseEnd = row.getObject("lease_end", Integer.class);
    return new Investment(
        CostItem.ofCode(row.getString("item")),
        Period.ofNumber(row.getInt("in_service_from")),
        row.getLong("amount_fen"),
        leaseEnd == null ? null : Period.ofNumber(leaseEnd));
  }

  @Override
  public List<CostPool> pools(Period month) {
    return jdbc.sql("select * from profit.cost_pool where month = :month order by id")
        .param("month", month.number())
        .query((row, number) ->
            new CostPool(
                CostItem.ofCode(row.getString("item")),
                new OrgPath(row.getString("place")),
                row.getLong("amount_fen"),
                new PoolKey(
                    new BasisPoints(row.getInt("staff_basis_points")),
                    new BasisPoints(row.getInt("area_basis_points")),
                    new BasisPoints(row.getInt("income_basis_points")))))
        .list();
  }
}
