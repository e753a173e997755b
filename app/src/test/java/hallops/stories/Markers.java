package hallops.stories;

import hallops.hall.SampleProvince;
import hallops.identity.Accounts;
import hallops.kernel.OrgPath;
import hallops.kernel.Period;
import hallops.kernel.Role;
import hallops.kernel.Scope;
import hallops.lake.CodeList;
import hallops.lake.ImportTarget;
import hallops.lake.Lake;
import hallops.lake.LakeTable;
import hallops.lake.Publication;
import hallops.lake.RowAppender;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Two halls in two cities. Everything about the foreign one carries a word that appears nowhere
/// else, so that any answer which holds the word has leaked.
final class Markers {

  static final String OWN_HALL = "H09001";
  static final String OWN_AREA = "ZZ0101";
  static final String FOREIGN_HALL = "H09002";
  static final List<String> FOREIGN_CODES = List.of(FOREIGN_HALL, "LY0101", "LY01", "LY");
  static final OrgPath OWN_PATH = new OrgPath("ha.zz.zz01.zz0101.h09001");
  static final OrgPath OWN_CITY = new OrgPath("ha.zz");

  /// What is typed into search fields.
  static final String SEARCH = "鸮";

  /// What no answer may hold.
  static final List<String> SECRETS = List.of("鸮鸣", "7654321", "81.23456");

  private Markers() {}

  static void seed(
      List<ImportTarget> targets,
      List<CodeList> codes,
      Lake lake,
      Accounts accounts,
      JdbcClient jdbc,
      TransactionTemplate transactions) {
    Scope.system().run(() -> store(targets, "org_unit", 1, units()));
    Scope.system()
        .run(() -> store(targets, "hall", 2, List.of(hall(OWN_HALL), hall(FOREIGN_HALL))));
    Map<String, Integer> ids =
        Scope.system()
            .call(() ->
                codes.stream()
                    .filter(list -> list.name().equals("hall"))
                    .findFirst()
                    .orElseThrow()
                    .codes());
    for (int month : new int[] {202609, 202610}) {
      Scope.system().run(() -> publish(lake, month, ids));
    }
    Scope.system()
        .run(() ->
            accounts.create(
                new Accounts.NewAccount(
                    "owl", "鸮鸣员", "E7654321", Set.of(Role.CLERK), "LY", new OrgPath("ha.ly")),
                "eleven odd kettles"));
  }

  static int foreignHallId(List<CodeList> codes) {
    return Scope.system()
        .call(() ->
            codes.stream()
                .filter(list -> list.name().equals("hall"))
                .findFirst()
                .orElseThrow()
                .codes()
                .get(FOREIGN_HALL));
  }

  private static void store(
      List<ImportTarget> targets, String kind, long importId, List<Map<String, String>> rows) {
    ImportTarget target =
        targets.stream().filter(one -> one.kind().equals(kind)).findFirst().orElseThrow();
    target.store(importId, rows);
  }

  private static List<Map<String, String>> units() {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Map<String, String> unit : SampleProvince.units()) {
      Map<String, String> row = new HashMap<>(unit);
      if (row.get("code").startsWith("LY")) {
        row.put("name", row.get("name") + "鸮鸣");
      }
      rows.add(row);
    }
    return rows;
  }

  private static Map<String, String> hall(String code) {
    boolean own = code.equals(OWN_HALL);
    Map<String, String> row = SampleProvince.hall(code, own ? OWN_AREA : "LY0101");
    row.put("name", own ? "本厅" : "鸮鸣路营业厅");
    row.put("director", own ? "王敏" : "鸮鸣");
    row.put("latitude", own ? "34.7" : "34.1");
    row.put("longitude", own ? "113.6" : "81.23456");
    row.put("monthly_rent", own ? "11000.00" : "76543.21");
    return row;
  }

  private static void publish(Lake lake, int month, Map<String, Integer> ids) {
    Period period = Period.ofNumber(month);
    lake.publish(
        new Publication(
            LakeTable.HALL_MONTH,
            period,
            month,
            rows -> {
              hallMonth(rows, month, ids.get(OWN_HALL), 1_000_000);
              hallMonth(rows, month, ids.get(FOREIGN_HALL), 7_654_321);
            }));
    lake.publish(
        new Publication(
            LakeTable.LEDGER_LINE,
            period,
            month,
            rows -> {
              ledgerLine(rows, period, ids.get(OWN_HALL), 1_000_000);
              ledgerLine(rows, period, ids.get(FOREIGN_HALL), 7_654_321);
            }));
  }

  private static void hallMonth(RowAppender rows, int month, int hall, long income) {
    rows.beginRow();
    Stream.of(
            month,
            month,
            hall,
            income,
            income,
            income,
            400,
            300,
            income - 400,
            income - 400,
            income - 300,
            900)
        .forEach(value -> rows.add(((Number) value).longValue()));
    rows.add("door_counter");
    Stream.of(10, 9, 200, 200).forEach(value -> rows.add((long) value));
    rows.add(100L);
    rows.add(0.5);
    rows.add(true);
    rows.addNull();
    rows.add(8);
    rows.add(186.5);
    rows.add("s");
    rows.endRow();
  }

  private static void ledgerLine(RowAppender rows, Period period, int hall, long amount) {
    rows.beginRow();
    rows.add((long) period.number());
    rows.add((long) period.number());
    rows.add((long) hall);
    rows.add("income");
    rows.add("new_activation");
    rows.add("ACT_GLOBAL");
    rows.add("both");
    rows.add(10L);
    rows.add(amount * 100);
    rows.add(amount);
    rows.add("service_event");
    rows.add(true);
    rows.addNull();
    rows.add(1L);
    rows.add(LocalDate.of(period.year(), period.month(), 1));
    rows.add(period.lastDay());
    rows.endRow();
  }
}
