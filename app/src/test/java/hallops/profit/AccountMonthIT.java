package hallops.profit;

import static org.assertj.core.api.Assertions.assertThat;

import hallops.hall.SampleProvince;
import hallops.identity.Accounts;
import hallops.identity.Browser;
import hallops.identity.Browser.Answer;
import hallops.kernel.OrgPath;
import hallops.kernel.Period;
import hallops.kernel.Role;
import hallops.kernel.Scope;
import hallops.lake.Imports;
import hallops.platform.HallOpsIT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/// A month of two halls in files, all the way to the ledger over HTTP. Activations are worth 60
/// yuan until 15 October and 70 after, bills 1 %, a visitor 0.6, a plan change 2.2.
@HallOpsIT
@TestPropertySource(properties = "hallops.profit.quiet-before-run=-1s")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccountMonthIT {

  private static final String PASSWORD = "seven quiet lamps";
  private static final Period OCTOBER = new Period(2026, 10);

  @TempDir static Path folder;

  @LocalServerPort int port;
  @Autowired Accounts accounts;
  @Autowired Imports imports;
  @Autowired Accounting accounting;

  private Browser finance;
  private Browser channel;
  private Browser luoyang;
  private Browser hall;

  @BeforeAll
  void fill() throws IOException {
    csv("org_unit.csv", SampleProvince.units());
    csv("hall.csv", SampleProvince.halls(4));
    file(
        "unit_value.csv",
        "business_code,city_code,tier,valid_from,value,unit_note",
        "ACT_GLOBAL,*,*,2026-01-01,60,元/户",
        "ACT_GLOBAL,*,*,2026-10-16,70,元/户",
        "PAY_CASH,*,*,2026-01-01,0.01,元/元",
        "PUBLICITY,*,*,2026-01-01,0.6,元/人",
        "SVC_PLAN,*,*,2026-01-01,2.2,元/笔");
    file(
        "service_event-202610.csv",
        "event_id,event_time,hall_code,business_code,quantity,amount,customer_key,reverses_event_id",
        "e1,2026-10-03 10:22:31,H00001,ACT_GLOBAL,1,0,c1,",
        "e2,2026-10-20 10:00:00,H00001,ACT_GLOBAL,1,0,c2,",
        "e3,2026-10-20 11:00:00,H00001,ACT_GLOBAL,1,0,c3,",
        "e4,2026-10-21 09:00:00,H00001,ACT_GLOBAL,-1,0,c3,e3",
        "e5,2026-10-05 09:00:00,H00001,PAY_CASH,1,123.45,c4,",
        "e6,2026-10-06 09:00:00,H00001,PAY_CASH,1,100.05,c5,");
    file(
        "daily_volume-202610.csv",
        "day,hall_code,business_code,quantity,amount",
        "2026-10-02,H00002,SVC_PLAN,5,0");
    file(
        "visit-202610.csv",
        "day,half_hour,hall_code,visitors,source",
        "2026-10-03,20,H00001,60,door_counter",
        "2026-10-04,21,H00001,40,door_counter");
    file(
        "cost_line-202610.csv",
        "month,hall_code,cost_item,amount,source,reason",
        "2026-10,H00001,rent,1000.00,actual,",
        "2026-10,H00001,labour,500.00,actual,",
        "2026-10,H00002,labour,400.00,actual,",
        "2026-10,H00002,rent,,missing,合同未归档");
    var outcomes =
        Scope.system()
            .call(() -> imports.importFolder(folder, Imports.Mode.ALL_OR_NOTHING, progress -> {}));
    assertThat(outcomes).extracting(Imports.Outcome::state).containsOnly("done");
    finance = signedIn("finance", Role.FINANCE, "ha", "HA");
    channel = signedIn("channel", Role.PROVINCE_CHANNEL, "ha", "HA");
    luoyang = signedIn("luoyang", Role.CITY_MANAGER, "ha.ly", "LY");
    hall = signedIn("director", Role.HALL_MANAGER, "ha.zz.zz01.zz0102.h00001", "H00001");
  }

  @Test
  @Order(1)
  void without_an_approved_price_nothing_is_accounted() {
    Answer refused = start("2026-10", "", "first");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().get("type").asString())
        .isEqualTo("/problems/profit/no-price-in-force");
  }

  @Test
  @Order(2)
  void an_imported_price_table_is_a_draft_until_a_person_approves_it() {
    JsonNode drafts = ok(finance.get("/api/profit/price-versions"));
    assertThat(drafts).hasSize(1);
    assertThat(drafts.at("/0/state").asString()).isEqualTo("draft");
    long id = drafts.at("/0/id").asLong();

    ok(finance.post("/api/profit/price-versions/" + id + "/submit", Map.of()));
    Answer own = finance.post("/api/profit/price-versions/" + id + "/approve", Map.of());
    assertThat(own.status()).isEqualTo(403);
    assertThat(own.json().get("type").asString()).isEqualTo("/problems/profit/same-person");

    JsonNode approved =
        ok(channel.post("/api/profit/price-versions/" + id + "/approve", Map.of("reason", "核对无误")));
    assertThat(approved.get("number").asInt()).isEqualTo(1);
    assertThat(approved.get("effectiveFrom").asString()).isEqualTo("2026-01-01");
  }

  @Test
  @Order(3)
  void a_month_is_accounted_to_the_fen() {
    Answer begun = start("2026-10", "", "october");
    assertThat(begun.status()).as(begun.text()).isEqualTo(202);
    JsonNode run = finished(begun.json().get("id").asLong());
    assertThat(run.get("versionNumber").asInt()).isEqualTo(1);
    assertThat(run.at("/priceVersions/0").asInt()).isEqualTo(1);
    assertThat(run.get("snapshots").has("service_event")).isTrue();

    assertThat(start("2026-10", "", "october").json().get("id").asLong())
        .as("the same key starts nothing twice")
        .isEqualTo(run.get("id").asLong());
    assertThat(start("2026-09", "", "october").status()).isEqualTo(422);

    JsonNode statement = ok(finance.get("/api/profit/ledger/H00001?month=2026-10"));
    // 60 + 70 + (70 − 70) + 2.24 (1 % of 223.50 = 2.235 → 2.24) + 107 × 0.6: 100 counted at the
    // door, and on days without a count customers handled ÷ 65 %: 1 → 2, 1 → 2, 2 → 3
    assertThat(statement.get("incomeFen").asLong()).isEqualTo(6_000 + 7_000 + 224 + 6_420);
    // rent 1,000 + labour 500 + IT 8 × 180 = 2,940; overhead 6 % = 176.40
    assertThat(statement.get("costFen").asLong()).isEqualTo(294_000 + 17_640);
    // 40 % of the activations in the deferred view
    assertThat(deferred("H00001")).isEqualTo(2_400 + 2_800 + 224 + 6_420);
  }

  @Test
  @Order(4)
  void every_level_adds_up_to_the_one_above() {
    JsonNode province = ok(finance.get("/api/profit/ledger?month=2026-10")).get("rows");
    JsonNode zhengzhou = row(province, "ZZ");
    JsonNode halls = ok(finance.get("/api/profit/ledger?month=2026-10&city=ZZ")).get("rows");
    assertThat(sum(halls, "incomeFen")).isEqualTo(zhengzhou.get("incomeFen").asLong());
    assertThat(sum(halls, "profitFen")).isEqualTo(zhengzhou.get("profitFen").asLong());
    assertThat(row(halls, "H00001").has("unrankedReason")).isFalse();

    JsonNode statement = ok(finance.get("/api/profit/ledger/H00001?month=2026-10"));
    assertThat(row(halls, "H00001").get("incomeFen").asLong())
        .isEqualTo(statement.get("incomeFen").asLong());
    JsonNode lines =
        ok(
            finance.get(
                "/api/profit/ledger/H00001/lines?month=2026-10&side=income&code=ACT_GLOBAL"));
    assertThat(lines).hasSize(2);
    assertThat(sum(lines, "amountFen"))
        .isEqualTo(row(statement.get("items"), "ACT_GLOBAL").get("amountFen").asLong());

    JsonNode days =
        ok(
            finance.get(
                "/api/profit/ledger/H00001/days?month=2026-10&code=PAY_CASH&from=2026-10-01"));
    assertThat(days.get("lineFen").asLong()).isEqualTo(224);
    assertThat(days.get("exactMilliFen").asLong()).isEqualTo(223_500);
    assertThat(days.get("roundingMilliFen").asLong()).isEqualTo(500);
    assertThat(sum(days.get("days"), "exactMilliFen")).isEqualTo(223_500);

    JsonNode orders =
        ok(
            finance.get(
                "/api/profit/ledger/H00001/orders?month=2026-10&code=ACT_GLOBAL"
                    + "&from=2026-10-16&to=2026-10-31"));
    assertThat(orders.get("total").asLong()).isEqualTo(3);
    assertThat(orders.get("quantity").asLong()).isEqualTo(1);
    JsonNode visits =
        ok(
            finance.get(
                "/api/profit/ledger/H00001/days?month=2026-10&code=PUBLICITY&from=2026-10-01"));
    assertThat(sum(visits.get("days"), "quantity")).isEqualTo(107);
    assertThat(visits.get("roundingMilliFen").asLong()).isZero();
  }

  @Test
  @Order(5)
  void a_missing_rent_keeps_a_hall_out_of_the_ranking_and_says_so() {
    JsonNode halls = ok(finance.get("/api/profit/ledger?month=2026-10&city=LY")).get("rows");
    assertThat(row(halls, "H00002").get("unrankedReason").asString()).isEqualTo("missing:rent");
    JsonNode rows = ok(finance.get("/api/profit/ledger/H00002/cost-rows?month=2026-10&code=rent"));
    assertThat(rows.at("/0/reason").asString()).isEqualTo("合同未归档");
  }

  @Test
  @Order(6)
  void nobody_drills_beyond_his_scope() {
    assertThat(luoyang.get("/api/profit/ledger/H00001?month=2026-10").status()).isEqualTo(404);
    JsonNode places = ok(luoyang.get("/api/profit/ledger?month=2026-10")).get("rows");
    assertThat(places).hasSize(1);
    assertThat(places.at("/0/code").asString()).isEqualTo("LY");
    assertThat(ok(luoyang.get("/api/profit/runs")).at("/0").has("totals")).isFalse();
    ok(hall.get("/api/profit/ledger/H00001?month=2026-10"));
    assertThat(
            ok(hall.get(
                    "/api/profit/ledger/H00002/orders?month=2026-10&code=SVC_PLAN"
                        + "&from=2026-10-01&to=2026-10-31"))
                .get("total")
                .asLong())
        .isZero();
    assertThat(hall.get("/api/profit/runs").status()).isEqualTo(403);
  }

  @Test
  @Order(7)
  void trying_other_prices_moves_the_province_by_exactly_what_the_ledger_would() {
    JsonNode outcome =
        ok(
            finance.post(
                "/api/profit/what-if",
                trial(Map.of("business", "new_activation", "factorBasisPoints", 11_000))));
    // activations 13,000 fen, 10 % more
    assertThat(change(outcome.get("total"))).isEqualTo(1_300);
    assertThat(outcome.at("/winners/0/code").asString()).isEqualTo("H00001");
    JsonNode elsewhere =
        ok(
            finance.post(
                "/api/profit/what-if",
                trial(
                    Map.of("business", "ACT_GLOBAL", "city", "LY", "factorBasisPoints", 11_000))));
    assertThat(change(elsewhere.get("total"))).isZero();
    JsonNode mine =
        ok(
            luoyang.post(
                "/api/profit/what-if",
                trial(Map.of("business", "new_activation", "factorBasisPoints", 11_000))));
    assertThat(change(mine.get("total"))).as("Luoyang sold none").isZero();
    assertThat(mine.get("cities")).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  @Order(8)
  void a_trial_becomes_a_draft_and_once_approved_a_new_run_shows_the_difference() {
    Map<String, Object> draft = new HashMap<>();
    draft.put("title", "放号上调");
    draft.put("effectiveFrom", "2026-10-01");
    draft.put("trial", trial(Map.of("business", "ACT_GLOBAL", "factorBasisPoints", 11_000)));
    Answer saved = finance.post("/api/profit/what-if/draft", draft);
    assertThat(saved.status()).as(saved.text()).isEqualTo(201);
    long id = saved.json().get("id").asLong();
    ok(finance.post("/api/profit/price-versions/" + id + "/submit", Map.of()));
    ok(channel.post("/api/profit/price-versions/" + id + "/approve", Map.of()));
    long base = ok(finance.get("/api/profit/price-versions/" + id)).at("/version/basedOn").asLong();
    JsonNode diff = ok(finance.get("/api/profit/price-versions/" + id + "/diff?against=" + base));
    assertThat(diff.at("/0/afterMilliFen").asLong()).isEqualTo(6_600_000);

    long first = current().runId();
    JsonNode second = finished(start("2026-10", "价格上调", "again").json().get("id").asLong());
    JsonNode comparison =
        ok(finance.get("/api/profit/runs/" + second.get("id").asLong() + "/diff?against=" + first));
    assertThat(comparison.get("halls")).hasSize(1);
    // the new row holds from 1 October, the later one of 16 October stays: 1 × 6 yuan
    assertThat(comparison.get("incomeChangeFen").asLong()).isEqualTo(600);
    JsonNode lines =
        ok(
            finance.get(
                "/api/profit/runs/" + second.get("id").asLong() + "/diff/H00001?against=" + first));
    assertThat(lines.at("/0/code").asString()).isEqualTo("ACT_GLOBAL");
    assertThat(ok(finance.get("/api/profit/runs/" + first)).get("supersededBy").asLong())
        .isEqualTo(second.get("id").asLong());
  }

  @Test
  @Order(9)
  void a_closed_month_is_run_again_with_a_reason_and_as_it_was() {
    ok(finance.post("/api/profit/months/2026-10/close", Map.of()));
    assertThat(finance.post("/api/profit/months/2026-10/close", Map.of()).status()).isEqualTo(409);
    assertThat(start("2026-10", " ", "no reason").status()).isEqualTo(422);

    long first = ok(finance.get("/api/profit/runs?month=2026-10")).at("/1/id").asLong();
    Map<String, Object> asItWas = new HashMap<>();
    asItWas.put("month", "2026-10");
    asItWas.put("reason", "复核第一版");
    asItWas.put("asOfRun", first);
    Answer begun = finance.post("/api/profit/runs", asItWas, "Idempotency-Key", "as it was");
    JsonNode third = finished(begun.json().get("id").asLong());
    JsonNode comparison =
        ok(finance.get("/api/profit/runs/" + third.get("id").asLong() + "/diff?against=" + first));
    assertThat(comparison.get("halls")).as("the same to the fen").isEmpty();
    assertThat(accounting.current(OCTOBER).orElseThrow().versionNumber()).isEqualTo(3);
    assertThat(finance.post("/api/profit/months/2026-10/reopen", Map.of("reason", "补录扣回")).status())
        .isEqualTo(200);
  }

  @Test
  @Order(10)
  void rules_are_copied_edited_and_checked() {
    long delivered = ok(finance.get("/api/profit/rule-versions")).at("/0/id").asLong();
    Map<String, Object> body = new HashMap<>();
    body.put("title", "2027 规则");
    body.put("effectiveFrom", "2027-01-01");
    body.put("basedOn", delivered);
    Answer begun = finance.post("/api/profit/rule-versions", body);
    assertThat(begun.status()).as(begun.text()).isEqualTo(201);
    long id = begun.json().get("id").asLong();

    JsonNode copy = ok(finance.get("/api/profit/rule-versions/" + id));
    assertThat(copy.at("/document/rampMonths").asInt()).isEqualTo(6);
    var document = (tools.jackson.databind.node.ObjectNode) copy.get("document");
    document.put("overheadStaffBasisPoints", 6_000);
    Map<String, Object> edit = new HashMap<>();
    edit.put("title", "2027 规则");
    edit.put("effectiveFrom", "2027-01-01");
    edit.put("document", document);
    assertThat(finance.put("/api/profit/rule-versions/" + id, edit).status())
        .as("weights of 60 + 30 + 20 % are refused")
        .isEqualTo(422);
    document.put("overheadStaffBasisPoints", 5_000);
    document.put("rampMonths", 3);
    ok(finance.put("/api/profit/rule-versions/" + id, edit));
    assertThat(channel.put("/api/profit/rule-versions/" + id, edit).status())
        .as("only the drafter edits")
        .isEqualTo(403);
    assertThat(finance.delete("/api/profit/rule-versions/" + delivered).status()).isEqualTo(409);
  }

  private Answer start(String month, String reason, String key) {
    return finance.post(
        "/api/profit/runs", Map.of("month", month, "reason", reason), "Idempotency-Key", key);
  }

  private JsonNode finished(long id) {
    for (int i = 0; i < 200; i++) {
      JsonNode run = ok(finance.get("/api/profit/runs/" + id));
      if (!run.get("state").asString().equals("running")) {
        assertThat(run.get("state").asString()).as(run.toString()).isEqualTo("done");
        return run;
      }
      pause();
    }
    throw new AssertionError("run " + id + " does not end");
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private RunSummary current() {
    return accounting.current(OCTOBER).orElseThrow();
  }

  private long deferred(String code) {
    return ok(finance.get("/api/profit/ledger/" + code + "?month=2026-10&mode=deferred"))
        .get("incomeFen")
        .asLong();
  }

  private static Map<String, Object> trial(Map<String, Object> change) {
    return Map.of("month", "2026-10", "months", 12, "changes", List.of(change));
  }

  private static long change(JsonNode sum) {
    return sum.get("incomeAfterFen").asLong() - sum.get("incomeBeforeFen").asLong();
  }

  private static JsonNode row(JsonNode rows, String code) {
    for (JsonNode row : rows) {
      if (row.get("code").asString().equals(code)) {
        return row;
      }
    }
    throw new AssertionError("no row " + code + " in " + rows);
  }

  private static long sum(JsonNode rows, String field) {
    long sum = 0;
    for (JsonNode row : rows) {
      sum += row.get(field).asLong();
    }
    return sum;
  }

  private static JsonNode ok(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
    return answer.json();
  }

  private Browser signedIn(String name, Role role, String path, String code) {
    Scope.system()
        .run(() ->
            accounts.create(
                new Accounts.NewAccount(name, name, null, Set.of(role), code, new OrgPath(path)),
                PASSWORD));
    var browser = new Browser(port);
    ok(browser.logIn(name, PASSWORD));
    return browser;
  }

  private static void file(String name, String... lines) throws IOException {
    Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }

  private static void csv(String name, List<Map<String, String>> rows) throws IOException {
    var columns = new TreeSet<String>();
    rows.forEach(row -> columns.addAll(row.keySet()));
    var text = new StringBuilder(String.join(",", columns)).append('\n');
    for (var row : rows) {
      text.append(
              columns.stream().map(c -> row.getOrDefault(c, "")).collect(Collectors.joining(",")))
          .append('\n');
    }
    Files.writeString(folder.resolve(name), text);
  }
}
