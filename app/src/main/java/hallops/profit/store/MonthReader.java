package hallops.profit.store;

import hallops.kernel.OrgPath;
import hallops.kernel.Period;
import hallops.lake.LakeSession;
import hallops.offer.Basis;
import hallops.offer.BusinessType;
import hallops.profit.domain.CostBasis;
import hallops.profit.domain.CostEntry;
import hallops.profit.domain.CostItem;
import hallops.profit.domain.CostSource;
import hallops.profit.domain.DayCube;
import hallops.profit.domain.HallFacts;
import hallops.profit.domain.MonthFacts;
import hallops.profit.domain.PriceSegment;
import hallops.profit.domain.VisitSource;
import hallops.profit.domain.Visits;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the facts of one month out of the lake into dense arrays: large tables chunk by chunk, no
/// object per row.
final class MonthReader {

  private final LakeSession session;
  private final Period month;
  private final List<BusinessType> businesses;
  private final List<HallFacts> halls;
  private final DenseIds hallIndex;
  private final DenseIds businessIndex;
  private final boolean[] countsAmount;
  private final Map<Period, DayCube> originCubes = new HashMap<>();

  MonthReader(LakeSession session, Period month, List<BusinessType> businesses) {
    this.session = session;
    this.month = month;
    this.businesses = businesses;
    this.halls =
        session.query(
            SqlModel.query("month_hall"),
            Map.of("month", month.number(), "last_day", month.lastDay()),
            MonthReader::hall);
    this.hallIndex = new DenseIds(halls.stream().mapToInt(HallFacts::hallId).toArray());
    this.businessIndex = new DenseIds(businesses.stream().mapToInt(BusinessType::id).toArray());
    this.countsAmount = new boolean[businesses.size()];
    for (int b = 0; b < countsAmount.length; b++) {
      countsAmount[b] = businesses.get(b).basis() == Basis.AMOUNT;
    }
  }

  MonthFacts read(CostBasis basis, boolean withDeveloped) {
    var volumes = cube(month);
    var byCode = new HashMap<String, Integer>();
    for (int hall = 0; hall < halls.size(); hall++) {
      byCode.put(halls.get(hall).code(), hall);
    }
    return new MonthFacts(
        month,
        halls,
        businesses,
        volumes,
        visits(volumes),
        saleCustomers(),
        retained(),
        clawBacks(),
        withDeveloped ? developed() : List.of(),
        this::originQuantity,
        costs(),
        basis.investments(byCode),
        basis.leases(byCode),
        basis.pools(month));
  }

  private DayCube cube(Period of) {
    var cube = new DayCube(halls.size(), businesses.size(), of.days());
    int firstDay = Math.toIntExact(of.firstDay().toEpochDay());
    session.chunks(
        SqlModel.query("month_volume"),
        Map.of("month", of.number()),
        chunk -> {
          for (int row = 0; row < chunk.rows(); row++) {
            int hall = hallIndex.find(chunk.longAt(0, row));
            int business = businessIndex.find(chunk.longAt(1, row));
            if (hall >= 0 && business >= 0) {
              int column = countsAmount[business] ? 4 : 3;
              long quantity = chunk.isNull(column, row) ? 0 : chunk.longAt(column, row);
              cube.add(hall, business, chunk.epochDayAt(2, row) - firstDay, quantity);
            }
          }
        });
    return cube;
  }

  private Visits visits(DayCube volumes) {
    var visits = new Visits(halls.size(), month.days());
    session.chunks(
        SqlModel.query("month_visit"),
        Map.of("month", month.number()),
        chunk -> {
          for (int row = 0; row < chunk.rows(); row++) {
            int hall = hallIndex.find(chunk.longAt(0, row));
            if (hall >= 0) {
              var source = VisitSource.ofCode(chunk.textAt(2, row));
              visits.add(hall, day(chunk.epochDayAt(1, row)), source, chunk.longAt(3, row));
            }
          }
        });
    var lacking = hallsLackingVisits(volumes, visits);
    if (!lacking.isEmpty()) {
      handled(visits, lacking);
    }
    return visits;
  }

  /// Ids of the halls that had business on a day without any visit row.
  private List<Integer> hallsLackingVisits(DayCube volumes, Visits visits) {
    var ids = new ArrayList<Integer>();
    for (int hall = 0; hall < halls.size(); hall++) {
      if (lacksVisits(volumes, visits, hall)) {
        ids.add(halls.get(hall).hallId());
      }
    }
    return ids;
  }

  private boolean lacksVisits(DayCube volumes, Visits visits, int hall) {
    for (int day = 0; day < month.days(); day++) {
      if (!visits.isKnown(hall, day) && anyVolume(volumes, hall, day)) {
        return true;
      }
    }
    return false;
  }

  private static boolean anyVolume(DayCube volumes, int hall, int day) {
    for (int business = 0; business < volumes.businesses(); business++) {
      if (volumes.quantity(hall, business, day) != 0) {
        return true;
      }
    }
    return false;
  }

  private void handled(Visits visits, List<Integer> lacking) {
    session.chunks(
        SqlModel.query("month_handled"),
        Map.of("month", month.number(), "halls", lacking),
        chunk -> {
          for (int row = 0; row < chunk.rows(); row++) {
            int hall = hallIndex.find(chunk.longAt(0, row));
            if (hall >= 0) {
              int day = day(chunk.epochDayAt(1, row));
              visits.add(hall, day, VisitSource.HANDLED, chunk.longAt(2, row));
            }
          }
        });
  }

  private long[] saleCustomers() {
    var customers = new long[halls.size()];
    session.chunks(
        SqlModel.query("month_sale_customers"),
        Map.of("month", month.number()),
        chunk -> {
          for (int row = 0; row < chunk.rows(); row++) {
            int hall = hallIndex.find(chunk.longAt(0, row));
            if (hall >= 0) {
              customers[hall] = chunk.longAt(1, row);
            }
          }
        });
    return customers;
  }

  private List<MonthFacts.Retained> retained() {
    var rows = new ArrayList<MonthFacts.Retained>();
    session.stream(
        SqlModel.query("month_retention"),
        Map.of("month", month.number()),
        (row, number) -> {
          int hall = hallIndex.find(row.getInt("hall_id"));
          int business = businessIndex.find(row.getInt("business_id"));
          if (hall >= 0 && business >= 0) {
            var origin = Period.ofNumber(row.getInt("origin_month"));
            rows.add(
                new MonthFacts.Retained(hall, business, origin, row.getLong("alive_quantity")));
          }
          return null;
        });
    return rows;
  }

  private List<MonthFacts.ClawBack> clawBacks() {
    var rows = new ArrayList<MonthFacts.ClawBack>();
    session.stream(
        SqlModel.query("month_claw_back"),
        Map.of("month", month.number()),
        (row, number) -> {
          int hall = hallIndex.find(row.getInt("hall_id"));
          int business = businessIndex.find(row.getInt("business_id"));
          if (hall >= 0 && business >= 0) {
            var origin = Period.ofNumber(row.getInt("origin_month"));
            rows.add(new MonthFacts.ClawBack(hall, business, origin, quantity(row, business)));
          }
          return null;
        });
    return rows;
  }

  private List<MonthFacts.Developed> developed() {
    var rows = new ArrayList<MonthFacts.Developed>();
    session.stream(
        SqlModel.query("month_developed"),
        Map.of("month", month.number()),
        (row, number) -> {
          int handling = hallIndex.find(row.getInt("hall_id"));
          int developing = hallIndex.find(row.getInt("develop_hall_id"));
          int business = businessIndex.find(row.getInt("business_id"));
          if (handling >= 0 && developing >= 0 && business >= 0) {
            var date = row.getObject("day", LocalDate.class);
            rows.add(
                new MonthFacts.Developed(
                    handling,
                    developing,
                    business,
                    date.getDayOfMonth() - 1,
                    quantity(row, business)));
          }
          return null;
        });
    return rows;
  }

  private long quantity(ResultSet row, int business) throws SQLException {
    return row.getLong(countsAmount[business] ? "amount_fen" : "quantity");
  }

  /// Called only where a price changed inside an earlier month, so that month is read then.
  private long originQuantity(int hall, int business, PriceSegment segment) {
    var cube = originCubes.computeIfAbsent(Period.of(segment.start()), this::cube);
    return cube.sum(hall, business, segment.startIndex(), segment.endIndex());
  }

  private List<CostEntry> costs() {
    var rows = new ArrayList<CostEntry>();
    session.stream(
        SqlModel.query("month_cost"),
        Map.of("month", month.number()),
        (row, number) -> {
          int hall = hallIndex.find(row.getInt("hall_id"));
          if (hall >= 0) {
            rows.add(
                new CostEntry(
                    hall,
                    CostItem.ofId(row.getInt("cost_item_id")),
                    CostSource.ofCode(row.getString("source")),
                    row.getLong("amount_fen"),
                    row.getString("reason")));
          }
          return null;
        });
    return rows;
  }

  private int day(int epochDay) {
    return Math.toIntExact(epochDay - month.firstDay().toEpochDay());
  }

  private static HallFacts hall(ResultSet row, int number) throws SQLException {
    return new HallFacts(
        row.getInt("hall_id"),
        row.getString("code"),
        new OrgPath(row.getString("path")),
        row.getString("city_code"),
        text(row, "base_type"),
        text(row, "location_type"),
        ownership(row.getString("ownership")),
        row.getObject("opened_on", LocalDate.class),
        tenths(row.getBigDecimal("front_area")),
        tenths(row.getBigDecimal("staff")),
        whole(row.getBigDecimal("counters")));
  }

  /// A hall whose tier is unknown is priced by the rows that hold for every tier.
  private static String text(ResultSet row, String column) throws SQLException {
    var value = row.getString(column);
    return value == null ? "unknown" : value;
  }

  private static HallFacts.Ownership ownership(@Nullable String code) {
    return code == null
        ? HallFacts.Ownership.UNKNOWN
        : HallFacts.Ownership.valueOf(code.toUpperCase(Locale.ROOT));
  }

  private static long tenths(@Nullable BigDecimal value) {
    return value == null
        ? HallFacts.UNKNOWN
        : value.movePointRight(1).setScale(0, RoundingMode.HALF_UP).longValueExact();
  }

  private static long whole(@Nullable BigDecimal value) {
    return value == null ? HallFacts.UNKNOWN : value.longValue();
  }
}
