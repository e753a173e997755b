package hallops.hall;

import static org.assertj.core.api.Assertions.assertThat;

import hallops.identity.Accounts;
import hallops.identity.Browser;
import hallops.identity.Browser.Answer;
import hallops.kernel.OrgPath;
import hallops.kernel.Role;
import hallops.kernel.Scope;
import hallops.lake.ImportTarget;
import hallops.platform.HallOpsIT;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// The register over HTTP, as people in different places and roles meet it. Forty halls: ten in
/// each of two areas of Zhengzhou and two of Luoyang.
@HallOpsIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HallPagesIT {

  private static final String PASSWORD = "seven quiet lamps";

  @LocalServerPort int port;
  @Autowired Accounts accounts;
  @Autowired List<ImportTarget> targets;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  private Browser province;
  private Browser zhengzhou;

  @BeforeAll
  void fill() {
    Scope.system()
        .run(() -> {
          List<Map<String, String>> rows = SampleProvince.halls(40);
          rows.get(3).put("base_type", "flagship");
          rows.get(4).remove("front_area");
          rows.get(4).put("unknown_reason", "front_area:not_surveyed");
          // H00008 lies in ZZ0101 where H00004 is too.
          rows.get(7).put("longitude", rows.get(3).get("longitude"));
          rows.get(11).put("longitude", "100.5");
          store("org_unit", 1, SampleProvince.units());
          store("hall", 2, rows);
        });
    province = signedIn("province", Role.PROVINCE_CHANNEL, "ha", "HA");
    zhengzhou = signedIn("zhengzhou", Role.CITY_MANAGER, "ha.zz", "ZZ");
  }

  @Test
  @Order(1)
  void the_list_is_paged_sorted_and_filtered_by_the_server() {
    JsonNode page = ok(province.get("/api/hall/halls?size=15&page=2&sort=-code"));
    assertThat(page.get("total").asInt()).isEqualTo(40);
    assertThat(page.get("rows")).hasSize(15);
    assertThat(page.at("/rows/0/code").asString()).isEqualTo("H00025");

    assertThat(total(province, "city=LY")).isEqualTo(20);
    assertThat(total(province, "city=LY&county=LY01&status=normal&status=closed")).isEqualTo(20);
    assertThat(total(province, "baseType=flagship")).isEqualTo(1);
    assertThat(total(province, "unknown=front_area")).isEqualTo(1);
    assertThat(total(province, "unknown=any")).isEqualTo(1);
    assertThat(total(province, "sameCoordinates=true")).isEqualTo(2);
    assertThat(total(province, "outsideProvince=true")).isEqualTo(1);
    assertThat(total(province, "leaseEndsBefore=2029-01-01")).isEqualTo(40);
    assertThat(total(province, "page=9")).as("the total beyond the last page").isEqualTo(40);
    assertThat(ok(province.get("/api/hall/halls?sort=baseType")).at("/rows/0/code").asString())
        .as("flagships before standard halls")
        .isEqualTo("H00004");
  }

  @Test
  @Order(2)
  void text_finds_names_codes_directors_and_initials_and_is_never_a_pattern() {
    assertThat(total(province, "text=h00017")).isEqualTo(1);
    assertThat(total(province, "text=hyl")).as("花园路").isEqualTo(40);
    assertThat(total(province, "text=%25")).isZero();
    assertThat(total(province, "text=%27%3B%20drop%20table")).isZero();
    assertThat(province.get("/api/hall/halls?sort=code;drop").status()).isEqualTo(400);
    assertThat(province.get("/api/hall/halls?size=100000").status()).isEqualTo(400);
  }

  @Test
  @Order(3)
  void a_city_manager_meets_only_his_city_by_whatever_door() {
    assertThat(total(zhengzhou, "")).isEqualTo(20);
    assertThat(total(zhengzhou, "city=LY")).isZero();
    assertThat(total(zhengzhou, "text=H00001")).as("H00001 is in Zhengzhou").isEqualTo(1);
    assertThat(total(zhengzhou, "text=H00002")).as("H00002 is in Luoyang").isZero();
    assertThat(zhengzhou.get("/api/hall/halls/H00002").status()).isEqualTo(404);
    JsonNode map = ok(zhengzhou.get("/api/hall/map"));
    assertThat(map.get("points")).hasSize(20);
    assertThat(map.toString()).doesNotContain("LY");
    assertThat(zhengzhou.get("/api/hall/export?format=csv&columns=code,city&text=H00002").text())
        .doesNotContain("洛阳");
    assertThat(ok(zhengzhou.get("/api/hall/org-units")).toString())
        .contains("河南")
        .doesNotContain("洛阳");
    assertThat(zhengzhou.get("/api/hall/org-units/LY01/history").status()).isEqualTo(404);
    Map<String, Object> move = Map.of("version", 1, "areaCode", "LY0101", "reason", "试一下");
    assertThat(zhengzhou.post("/api/hall/halls/H00001/move", move).status()).isEqualTo(422);
    assertThat(
            zhengzhou
                .post("/api/hall/halls/H00002/close", Map.of("version", 1, "reason", "x"))
                .status())
        .isEqualTo(404);
  }

  @Test
  @Order(4)
  void roles_without_business_in_the_register_are_refused_and_technicians_see_no_rents() {
    Browser clerk = signedIn("clerk1", Role.CLERK, "ha.zz", "ZZ");
    Browser technician = signedIn("tech1", Role.TECHNICIAN, "ha", "HA");
    Browser auditor = signedIn("audit1", Role.AUDITOR, "ha", "HA");

    assertThat(clerk.get("/api/hall/halls").status()).isEqualTo(403);
    assertThat(clerk.get("/api/hall/export").status()).isEqualTo(403);
    assertThat(auditor.put("/api/hall/halls/H00001", update(1, Map.of())).status()).isEqualTo(403);
    assertThat(ok(technician.get("/api/hall/halls/H00001")).at("/hall").has("monthlyRentFen"))
        .isFalse();
    assertThat(technician.get("/api/hall/halls?sort=monthlyRent").status()).isEqualTo(400);
    assertThat(technician.get("/api/hall/export?columns=code,monthlyRent").status()).isEqualTo(400);
    assertThat(technician.get("/api/hall/export?format=register").text()).doesNotContain("11000");
    assertThat(ok(auditor.get("/api/hall/halls/H00001")).at("/hall/monthlyRentFen").asLong())
        .isEqualTo(1_100_000);
  }

  @Test
  @Order(5)
  void a_change_needs_the_version_that_was_read_and_leaves_history_and_audit() {
    JsonNode hall = ok(zhengzhou.get("/api/hall/halls/H00001")).get("hall");
    int version = hall.get("version").asInt();
    Map<String, Object> change = update(version, Map.of("front_area", "199.5", "counters", ""));
    Map<String, String> unknown = new HashMap<>();
    unknown.put("counters", "other 装修中");
    change.put("unknown", unknown);

    JsonNode after = ok(zhengzhou.put("/api/hall/halls/H00001", change));

    assertThat(after.get("frontArea").asDouble()).isEqualTo(199.5);
    assertThat(after.at("/unknown/counters").asString()).isEqualTo("other 装修中");
    Answer late = zhengzhou.put("/api/hall/halls/H00001", change);
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.json().get("type").asString()).isEqualTo("/problems/hall/changed-meanwhile");
    JsonNode history = ok(zhengzhou.get("/api/hall/halls/H00001")).get("history");
    assertThat(history).hasSize(3);
    assertThat(history.at("/0/attribute").asString()).isEqualTo("counters");
    assertThat(history.at("/0/oldValue").asString()).isEqualTo("5");
    assertThat(history.at("/0/newUnknown").asString()).isEqualTo("other 装修中");
    assertThat(history.at("/0/recordedBy").asString()).isNotBlank();
    assertThat(history.at("/0/reason").asString()).isEqualTo("复测");
    assertThat(audited("hall.update")).isEqualTo(1);
  }

  @Test
  @Order(6)
  void a_bad_form_comes_back_with_a_sentence_per_field_in_the_readers_language() {
    Map<String, Object> bad =
        update(2, Map.of("front_area", "-1", "lease_end", "2020-01-01", "director", ""));

    JsonNode problem = zhengzhou.put("/api/hall/halls/H00001", bad).json();

    assertThat(problem.get("status").asInt()).isEqualTo(422);
    assertThat(problem.at("/extras/errors").findValuesAsString("field"))
        .contains("front_area", "lease_end", "director");
    assertThat(problem.at("/extras/errors").toString()).contains("租约到期日 2020-01-01 早于起租日");
    Browser english = signedIn("zhengzhou2", Role.CITY_MANAGER, "ha.zz", "ZZ").speaking("en");
    assertThat(english.put("/api/hall/halls/H00001", bad).text())
        .contains("the lease ends on 2020-01-01, before it starts on 2023-01-01");
  }

  @Test
  @Order(7)
  void a_hall_is_suspended_resumed_moved_and_closed_for_good() {
    assertThat(act("suspend", 1).get("status").asString()).isEqualTo("suspended");
    assertThat(zhengzhou.post("/api/hall/halls/H00005/suspend", because(2)).status())
        .isEqualTo(409);
    assertThat(act("resume", 2).get("status").asString()).isEqualTo("normal");
    Map<String, Object> move = because(3);
    move.put("areaCode", "ZZ0101");
    assertThat(ok(zhengzhou.post("/api/hall/halls/H00005/move", move)).get("areaCode").asString())
        .isEqualTo("ZZ0101");
    assertThat(act("close", 4).get("status").asString()).isEqualTo("closed");
    assertThat(zhengzhou.post("/api/hall/halls/H00005/resume", because(5)).status()).isEqualTo(409);
    Map<String, Object> future = because(1);
    future.put("validFrom", "2999-01-01");
    assertThat(zhengzhou.post("/api/hall/halls/H00009/suspend", future).status()).isEqualTo(422);
  }

  @Test
  @Order(8)
  void a_new_hall_takes_the_next_id_and_a_code_can_be_given_once() {
    Map<String, String> row = SampleProvince.hall("H00041", "ZZ0101");
    row.remove("code");
    Map<String, Object> body =
        new HashMap<>(Map.of("code", "H00041", "values", row, "unknown", Map.of(), "reason", "新开"));

    Answer created = zhengzhou.post("/api/hall/halls", body);

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.json().get("id").asInt()).isEqualTo(41);
    assertThat(zhengzhou.post("/api/hall/halls", body).status()).isEqualTo(422);
    body.put("code", "H00002");
    assertThat(zhengzhou.post("/api/hall/halls", body).json().get("detail").asString())
        .contains("数据范围以外");
  }

  @Test
  @Order(9)
  void an_export_equals_the_list_says_whence_it_comes_and_is_audited() {
    String csv =
        zhengzhou
            .get(
                "/api/hall/export?format=csv&columns=code,name,frontArea,city&unknown=any&sort=-code")
            .text();

    assertThat(csv.lines().toList())
        .satisfies(lines -> {
          assertThat(lines.get(0)).isEqualTo("\uFEFF厅店台账");
          assertThat(lines.get(1)).isEqualTo("数据范围,郑州");
          assertThat(lines.get(2)).isEqualTo("筛选条件,unknown=any; sort=-code");
          assertThat(lines.get(3)).startsWith("数据时间,20");
          assertThat(lines.get(4)).isEqualTo("行数,2");
          assertThat(lines.get(7)).isEqualTo("厅店编码,厅店名称,前台营业面积,地市");
          assertThat(lines.get(8)).isEqualTo("H00005,ZZ花园路营业厅H00005,未测量,郑州");
          assertThat(lines).hasSize(10);
        });
    Answer xlsx = zhengzhou.get("/api/hall/export?columns=code,name");
    assertThat(xlsx.header("Content-Disposition").orElseThrow())
        .contains("hall-20")
        .contains(".xlsx");
    assertThat(xlsx.bytes()).startsWith('P', 'K');
    assertThat(audited("hall.export")).isGreaterThanOrEqualTo(2);
  }

  @Test
  @Order(10)
  void what_goes_out_in_register_form_comes_in_again_unchanged() {
    String csv = province.get("/api/hall/export?format=register").text();
    List<String> lines = csv.lines().toList();
    List<String> names = List.of(lines.getFirst().substring(1).split(","));
    List<Map<String, String>> rows =
        lines.stream().skip(1).map(line -> row(names, line.split(",", -1))).toList();

    Scope.system()
        .run(() -> {
          ImportTarget hall = target("hall");
          assertThat(hall.check(rows)).isEmpty();
          assertThat(hall.store(99, rows)).isZero();
        });
  }

  @Test
  @Order(11)
  void the_organisation_shows_what_was_when() {
    Map<String, Object> rename =
        Map.of("version", 1, "name", "ZZ新城区", "validFrom", "2025-06-01", "reason", "更名");

    JsonNode history = ok(province.put("/api/hall/org-units/ZZ01", rename));

    assertThat(history).hasSize(2);
    assertThat(history.at("/0/validTo").asString()).isEqualTo("2025-05-31");
    assertThat(history.at("/1/name").asString()).isEqualTo("ZZ新城区");
    assertThat(ok(province.get("/api/hall/org-units?on=2024-01-01")).toString()).contains("ZZ城区");
    assertThat(ok(province.get("/api/hall/org-units")).toString()).contains("ZZ新城区");
    assertThat(zhengzhou.put("/api/hall/org-units/ZZ01", rename).status()).isEqualTo(403);
    Map<String, Object> area =
        Map.of(
            "code",
            "ZZ0103",
            "parentCode",
            "ZZ01",
            "level",
            "area",
            "name",
            "三片区",
            "validFrom",
            "2026-01-01",
            "reason",
            "扩编");
    assertThat(province.post("/api/hall/org-units", area).status()).isEqualTo(201);
    assertThat(province.post("/api/hall/org-units", area).status()).isEqualTo(422);
  }

  private JsonNode act(String act, int version) {
    return ok(zhengzhou.post("/api/hall/halls/H00005/" + act, because(version)));
  }

  private static Map<String, Object> because(int version) {
    return new HashMap<>(Map.of("version", version, "reason", "测试"));
  }

  private static Map<String, Object> update(int version, Map<String, String> changes) {
    Map<String, String> values = SampleProvince.hall("H00001", "ZZ0102");
    values.remove("code");
    values.putAll(changes);
    return new HashMap<>(
        Map.of("version", version, "values", values, "unknown", Map.of(), "reason", "复测"));
  }

  private static Map<String, String> row(List<String> names, String[] texts) {
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      if (!texts[i].isEmpty()) {
        row.put(names.get(i), texts[i]);
      }
    }
    return row;
  }

  private int total(Browser browser, String query) {
    return ok(browser.get("/api/hall/halls?" + query)).get("total").asInt();
  }

  private static JsonNode ok(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private int audited(String action) {
    return Scope.system()
        .call(() ->
            transactions.execute(status ->
                jdbc.sql("select count(*) from audit.entry where action = :action")
                    .param("action", action)
                    .query(Integer.class)
                    .single()));
  }

  private Browser signedIn(String name, Role role, String path, String code) {
    Scope.system()
        .run(() ->
            accounts.create(
                new Accounts.NewAccount(name, name, null, Set.of(role), code, new OrgPath(path)),
                PASSWORD));
    Browser browser = new Browser(port);
    ok(browser.logIn(name, PASSWORD));
    return browser;
  }

  private void store(String kind, long importId, List<Map<String, String>> rows) {
    assertThat(target(kind).check(rows)).isEmpty();
    target(kind).store(importId, rows);
  }

  private ImportTarget target(String kind) {
    return targets.stream().filter(one -> one.kind().equals(kind)).findFirst().orElseThrow();
  }
}
