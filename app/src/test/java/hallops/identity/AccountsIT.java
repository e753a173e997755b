package hallops.identity;

import static org.assertj.core.api.Assertions.assertThat;

import hallops.hall.SampleProvince;
import hallops.identity.Accounts.NewAccount;
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
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@HallOpsIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountsIT {

  private static final String PASSWORD = "twelve warm stones";

  @LocalServerPort int port;
  @Autowired Accounts accounts;
  @Autowired List<ImportTarget> targets;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  private Browser root;
  private Browser cityAdministrator;

  @BeforeAll
  void an_organisation_and_two_administrators() {
    Scope.system()
        .run(() ->
            targets.stream()
                .filter(target -> target.kind().equals("org_unit"))
                .findFirst()
                .orElseThrow()
                .store(1, SampleProvince.units()));
    create("root1", Role.ADMINISTRATOR, "ha");
    create("root-zz", Role.ADMINISTRATOR, "ha.zz");
    root = signedIn("root1");
    cityAdministrator = signedIn("root-zz");
  }

  @Test
  void the_first_start_has_made_one_administrator_who_must_change_his_password() {
    JsonNode first = root.get("/api/identity/accounts?text=admin").json().at("/rows/0");

    assertThat(first.get("loginName").asString()).isEqualTo("admin");
    assertThat(first.get("mustChangePassword").asBoolean()).isTrue();
    assertThat(first.get("roles").get(0).asString()).isEqualTo("ADMINISTRATOR");
  }

  @Test
  void a_new_account_gets_a_one_time_password_that_is_shown_once() {
    Answer created = post(root, "zhang.w", "张伟", Set.of("HALL_MANAGER"), "ZZ0101");

    assertThat(created.status()).as(created.text()).isEqualTo(201);
    String password = created.json().get("oneTimePassword").asString();
    assertThat(password).matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}");
    Answer in = new Browser(port).logIn("zhang.w", password);
    assertThat(in.json().at("/scope/path").asString()).isEqualTo("ha.zz.zz01.zz0101");
    assertThat(in.json().at("/scope/name").asString()).isEqualTo("ZZ一片区");
    assertThat(in.json().at("/scope/level").asString()).isEqualTo("area");
    assertThat(root.get("/api/identity/accounts").text()).doesNotContain(password);
    assertThat(root.get("/api/identity/accounts").text()).doesNotContain("argon2");
  }

  @Test
  void bad_accounts_are_refused_with_a_reason() {
    assertThat(problem(post(root, "Zhang W", "x", Set.of("CLERK"), "ZZ")))
        .isEqualTo("invalid-login-name");
    assertThat(problem(post(root, "root1", "x", Set.of("CLERK"), "ZZ")))
        .isEqualTo("login-name-taken");
    assertThat(problem(post(root, "x1", "x", Set.of("CLERK"), "NOWHERE")))
        .isEqualTo("unknown-place");
    assertThat(problem(post(root, "x2", "x", Set.of("AUDITOR", "FINANCE"), "HA")))
        .isEqualTo("duties-not-separate");
    assertThat(problem(post(root, "x3", "x", Set.of("ADMINISTRATOR", "AUDITOR"), "HA")))
        .isEqualTo("duties-not-separate");
    assertThat(problem(post(root, "x4", "x", Set.of(), "HA"))).isEqualTo("invalid-fields");
    Answer unknownRole = post(root, "x5", "x", Set.of("EMPEROR"), "HA");
    assertThat(unknownRole.status()).isEqualTo(400);
  }

  @Test
  void fields_that_nobody_offered_are_not_taken() {
    Map<String, Object> body = new HashMap<>(body("mass1", "x", Set.of("CLERK"), "ZZ"));
    body.put("status", "DISABLED");
    body.put("mustChangePassword", false);
    body.put("passwordHash", "x");
    body.put("orgPath", "ha");
    body.put("id", 1);

    Answer created = root.post("/api/identity/accounts", body);

    if (created.status() == 201) {
      JsonNode row = root.get("/api/identity/accounts?text=mass1").json().at("/rows/0");
      assertThat(row.get("mustChangePassword").asBoolean()).isTrue();
      assertThat(row.get("status").asString()).isEqualTo("ACTIVE");
      assertThat(row.get("orgCode").asString()).isEqualTo("ZZ");
    } else {
      assertThat(created.status()).isEqualTo(400);
    }
  }

  @Test
  void an_administrator_of_a_city_rules_over_that_city_only() {
    create("clerk-ly", Role.CLERK, "ha.ly");
    long foreign = id("clerk-ly");

    assertThat(post(cityAdministrator, "own-zz", "x", Set.of("CLERK"), "ZZ0101").status())
        .isEqualTo(201);
    assertThat(problem(post(cityAdministrator, "own-ly", "x", Set.of("CLERK"), "LY")))
        .isEqualTo("unknown-place");
    assertThat(problem(post(cityAdministrator, "own-ha", "x", Set.of("CLERK"), "HA")))
        .isEqualTo("unknown-place");
    assertThat(problem(post(cityAdministrator, "clerk-ly", "x", Set.of("CLERK"), "ZZ")))
        .isEqualTo("login-name-taken");
    String one = "/api/identity/accounts/" + foreign;
    assertThat(cityAdministrator.get(one).status()).isEqualTo(404);
    assertThat(cityAdministrator.post(one + "/disable", Map.of()).status()).isEqualTo(404);
    assertThat(cityAdministrator.post(one + "/one-time-password", Map.of()).status())
        .isEqualTo(404);
    assertThat(cityAdministrator.get("/api/identity/accounts?size=500").text())
        .doesNotContain("clerk-ly");
  }

  @Test
  void a_disabled_account_is_out_at_once_and_can_not_come_back() {
    create("leaver", Role.CLERK, "ha.zz");
    Browser leaver = signedIn("leaver");

    root.post("/api/identity/accounts/" + id("leaver") + "/disable", Map.of("reason", "left"));

    assertThat(leaver.get("/api/identity/me").status()).isEqualTo(401);
    assertThat(new Browser(port).logIn("leaver", PASSWORD).status()).isEqualTo(401);
    root.post("/api/identity/accounts/" + id("leaver") + "/enable", Map.of());
    assertThat(leaver.get("/api/identity/me").status()).isEqualTo(401);
    assertThat(new Browser(port).logIn("leaver", PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void a_changed_role_ends_the_sessions_and_a_stale_change_is_refused() {
    create("mover", Role.CLERK, "ha.zz");
    Browser mover = signedIn("mover");
    JsonNode row = root.get("/api/identity/accounts/" + id("mover")).json();
    Map<String, Object> change =
        Map.of(
            "displayName",
            "改名",
            "roles",
            Set.of("HALL_MANAGER"),
            "orgCode",
            "ZZ0101",
            "version",
            row.get("version").asInt());

    Answer changed = root.put("/api/identity/accounts/" + id("mover"), change);
    Answer again = root.put("/api/identity/accounts/" + id("mover"), change);

    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    assertThat(changed.json().get("roles").get(0).asString()).isEqualTo("HALL_MANAGER");
    assertThat(mover.get("/api/identity/me").status()).isEqualTo(401);
    assertThat(problem(again)).isEqualTo("changed-meanwhile");
  }

  @Test
  void a_reset_password_is_a_one_time_one_again() {
    create("forgot", Role.CLERK, "ha.zz");
    Browser before = signedIn("forgot");

    String password =
        root.post("/api/identity/accounts/" + id("forgot") + "/one-time-password", Map.of())
            .json()
            .get("oneTimePassword")
            .asString();

    assertThat(before.get("/api/identity/me").status()).isEqualTo(401);
    assertThat(new Browser(port).logIn("forgot", PASSWORD).status()).isEqualTo(401);
    assertThat(
            new Browser(port)
                .logIn("forgot", password)
                .json()
                .get("mustChangePassword")
                .asBoolean())
        .isTrue();
  }

  @Test
  void nobody_does_it_to_himself() {
    String me = "/api/identity/accounts/" + id("root1");

    assertThat(problem(root.post(me + "/disable", Map.of()))).isEqualTo("not-on-yourself");
    assertThat(problem(root.post(me + "/one-time-password", Map.of())))
        .isEqualTo("not-on-yourself");
  }

  @Test
  void what_is_typed_into_search_and_sort_stays_text() {
    for (String evil :
        List.of("' or 1=1 --", "%", "_", "\\", "id; drop table identity.account", "1) desc --")) {
      String query = java.net.URLEncoder.encode(evil, java.nio.charset.StandardCharsets.UTF_8);
      Answer searched = root.get("/api/identity/accounts?text=" + query);
      Answer sorted = root.get("/api/identity/accounts?sort=" + query);

      assertThat(searched.status()).as(evil).isEqualTo(200);
      assertThat(searched.json().get("total").asInt()).as(evil).isZero();
      assertThat(sorted.status()).as(evil).isEqualTo(200);
    }
    assertThat(root.get("/api/identity/accounts").json().get("total").asInt()).isPositive();
  }

  @Test
  void accounts_follow_a_place_that_moves() {
    create("follows", Role.HALL_MANAGER, "ha.ly.ly01.ly0102");

    system(() -> {
      accounts.placeMoved(new OrgPath("ha.ly.ly01.ly0102"), new OrgPath("ha.zz.zz01.ly0102"));
      return 0;
    });

    assertThat(signedIn("follows").get("/api/identity/me").json().at("/scope/path").asString())
        .isEqualTo("ha.zz.zz01.ly0102");
  }

  private Answer post(
      Browser browser, String loginName, String name, Set<String> roles, String orgCode) {
    return browser.post("/api/identity/accounts", body(loginName, name, roles, orgCode));
  }

  private static Map<String, Object> body(
      String loginName, String name, Set<String> roles, String orgCode) {
    return Map.of("loginName", loginName, "displayName", name, "roles", roles, "orgCode", orgCode);
  }

  private static String problem(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isGreaterThanOrEqualTo(400);
    String type = answer.json().get("type").asString();
    return type.substring(type.lastIndexOf('/') + 1);
  }

  private void create(String name, Role role, String path) {
    String code = path.substring(path.lastIndexOf('.') + 1).toUpperCase();
    system(() ->
        accounts.create(
            new NewAccount(name, name, null, Set.of(role), code, new OrgPath(path)), PASSWORD));
  }

  private Browser signedIn(String name) {
    Browser browser = new Browser(port);
    assertThat(browser.logIn(name, PASSWORD).status()).isEqualTo(200);
    return browser;
  }

  private long id(String name) {
    return system(() ->
        jdbc.sql("select id from identity.account where login_name = :name")
            .param("name", name)
            .query(Long.class)
            .single());
  }

  private <T> T system(Supplier<T> work) {
    return Scope.system().call(() -> transactions.execute(status -> work.get()));
  }
}
