package hallops.identity;

import static org.assertj.core.api.Assertions.assertThat;

import hallops.identity.Accounts.NewAccount;
import hallops.identity.Browser.Answer;
import hallops.kernel.OrgPath;
import hallops.kernel.Role;
import hallops.kernel.Scope;
import hallops.platform.HallOpsIT;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HallOpsIT
class SignInIT {

  private static final String PASSWORD = "seven quiet lamps";

  @LocalServerPort int port;
  @Autowired Accounts accounts;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  @Test
  void a_stranger_is_told_to_sign_in_in_his_language_with_a_trace_id() {
    Answer chinese = new Browser(port).get("/api/identity/me");
    Answer english = new Browser(port).speaking("en-GB,en;q=0.9").get("/api/identity/me");

    assertThat(chinese.status()).isEqualTo(401);
    assertThat(chinese.header("Content-Type")).hasValue("application/problem+json");
    assertThat(chinese.json().get("type").asString())
        .isEqualTo("/problems/platform/unauthenticated");
    assertThat(chinese.json().get("title").asString()).isEqualTo("请先登录");
    assertThat(chinese.json().get("traceId").asString())
        .hasSize(32)
        .isEqualTo(chinese.header("X-Trace-Id").orElseThrow());
    assertThat(english.json().get("title").asString()).isEqualTo("Please sign in");
  }

  @Test
  void a_one_time_password_opens_only_the_way_to_a_password_of_ones_own() {
    var created = system(() -> accounts.create(account("wang1", Role.ADMINISTRATOR, "ha")));
    Browser wang = new Browser(port);

    Answer in = wang.logIn("wang1", created.oneTimePassword());
    assertThat(in.status()).isEqualTo(200);
    assertThat(in.json().get("mustChangePassword").asBoolean()).isTrue();

    Answer refused = wang.get("/api/identity/accounts");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.json().get("type").asString())
        .isEqualTo("/problems/identity/password-change-required");

    Answer weak = change(wang, created.oneTimePassword(), "wang1-wang1-wang1");
    assertThat(weak.status()).isEqualTo(422);
    assertThat(weak.json().at("/extras/reason").asString()).isEqualTo("personal");

    assertThat(change(wang, created.oneTimePassword(), PASSWORD).status()).isEqualTo(204);
    assertThat(wang.get("/api/identity/accounts").status()).isEqualTo(200);
    assertThat(new Browser(port).logIn("wang1", created.oneTimePassword()).status()).isEqualTo(401);
  }

  @Test
  void a_one_time_password_grows_old() {
    var created = system(() -> accounts.create(account("old1", Role.CLERK, "ha")));
    update(
        "update identity.account set password_expires_at = now() - interval '1 minute'"
            + " where login_name = 'old1'");

    Answer refused = new Browser(port).logIn("old1", created.oneTimePassword());

    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.json().get("type").asString())
        .isEqualTo("/problems/identity/one-time-password-expired");
  }

  @Test
  void each_sign_in_is_a_new_session_whose_token_only_the_browser_has() {
    create("li1", Role.CITY_MANAGER, "ha.ly");
    Browser li = new Browser(port);

    Answer first = li.logIn("LI1 ", PASSWORD);
    String firstToken = li.cookie("HALLOPS_SESSION").orElseThrow();
    li.logIn("li1", PASSWORD);
    String secondToken = li.cookie("HALLOPS_SESSION").orElseThrow();

    assertThat(first.allHeaders("Set-Cookie"))
        .anySatisfy(cookie ->
            assertThat(cookie)
                .startsWith("HALLOPS_SESSION=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/"));
    assertThat(secondToken).isNotEqualTo(firstToken).hasSize(43);
    Browser withOldToken = new Browser(port);
    assertThat(
            withOldToken
                .get("/api/identity/me", "Cookie", "HALLOPS_SESSION=" + firstToken)
                .status())
        .isEqualTo(401);
    assertThat(
            system(() ->
                jdbc.sql("select count(*) from identity.session where token_hash = :token")
                    .param("token", secondToken.getBytes())
                    .query(Integer.class)
                    .single()))
        .isZero();
  }

  @Test
  void signing_out_ends_the_session_for_good() {
    create("zhao1", Role.CLERK, "ha");
    Browser zhao = new Browser(port);
    zhao.logIn("zhao1", PASSWORD);
    String token = zhao.cookie("HALLOPS_SESSION").orElseThrow();

    assertThat(zhao.post("/api/identity/logout", Map.of()).status()).isEqualTo(204);

    assertThat(
            new Browser(port)
                .get("/api/identity/me", "Cookie", "HALLOPS_SESSION=" + token)
                .status())
        .isEqualTo(401);
    assertThat(zhao.logIn("zhao1", PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void a_session_ends_when_idle_and_when_too_old() {
    create("idle1", Role.CLERK, "ha");
    create("busy1", Role.CLERK, "ha");
    Browser idle = new Browser(port);
    idle.logIn("idle1", PASSWORD);
    Browser busy = new Browser(port);
    busy.logIn("busy1", PASSWORD);

    update(
        "update identity.session set last_seen_at = now() - interval '61 minutes'"
            + " where account_id = (select id from identity.account where login_name = 'idle1')");
    update(
        "update identity.session set expires_at = now() - interval '1 second'"
            + " where account_id = (select id from identity.account where login_name = 'busy1')");

    assertThat(idle.get("/api/identity/me").status()).isEqualTo(401);
    assertThat(busy.get("/api/identity/me").status()).isEqualTo(401);
  }

  @Test
  void i_see_my_sessions_and_end_one_elsewhere() {
    create("two1", Role.CLERK, "ha");
    Browser desk = new Browser(port);
    desk.logIn("two1", PASSWORD);
    Browser phone = new Browser(port);
    phone.logIn("two1", PASSWORD);

    var sessions = desk.get("/api/identity/sessions").json();
    assertThat(sessions).hasSize(2);
    long other =
        sessions
            .valueStream()
            .filter(one -> !one.get("current").asBoolean())
            .findFirst()
            .orElseThrow()
            .get("id")
            .asLong();
    assertThat(desk.delete("/api/identity/sessions/" + other).status()).isEqualTo(204);

    assertThat(phone.get("/api/identity/me").status()).isEqualTo(401);
    assertThat(desk.get("/api/identity/me").status()).isEqualTo(200);
    assertThat(desk.delete("/api/identity/sessions/999999").status()).isEqualTo(404);
  }

  @Test
  void a_write_without_token_or_from_another_site_is_refused() {
    create("csrf1", Role.CLERK, "ha");
    Browser noToken = new Browser(port).withoutCsrfToken();
    assertThat(noToken.logIn("csrf1", PASSWORD).status()).isEqualTo(403);

    Browser good = new Browser(port);
    Answer other =
        good.post(
            "/api/identity/login",
            Map.of("loginName", "csrf1", "password", PASSWORD),
            "Sec-Fetch-Site",
            "cross-site");

    assertThat(other.status()).isEqualTo(403);
    assertThat(other.json().get("type").asString())
        .isEqualTo("/problems/identity/cross-site-request");
    assertThat(good.logIn("csrf1", PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void guessing_is_slowed_down_and_the_answer_says_how_long() {
    create("guess1", Role.CLERK, "ha");
    Browser guesser = new Browser(port);
    for (int i = 0; i < 5; i++) {
      assertThat(guesser.logIn("guess1", "wrong password " + i).status()).isEqualTo(401);
    }

    Answer slowed = guesser.logIn("guess1", PASSWORD);

    assertThat(slowed.status()).isEqualTo(429);
    assertThat(slowed.header("Retry-After")).hasValue("1");
    assertThat(new Browser(port).logIn("nobody-at-all", PASSWORD).json().get("type").asString())
        .isEqualTo("/problems/identity/wrong-credentials");
  }

  @Test
  void attempts_made_at_the_same_time_all_count() throws InterruptedException {
    create("race1", Role.CLERK, "ha");
    var statuses = new java.util.concurrent.ConcurrentLinkedQueue<Integer>();
    List<Thread> guessers =
        java.util.stream.IntStream.range(0, 20)
            .mapToObj(i ->
                Thread.ofVirtual()
                    .start(() ->
                        statuses.add(new Browser(port).logIn("race1", "wrong one " + i).status())))
            .toList();
    for (Thread guesser : guessers) {
      guesser.join();
    }

    // four are free; the fifth is compared too and starts the first second of waiting; sixth and
    // later ones get through only once that second is over
    assertThat(statuses).hasSize(20);
    assertThat(statuses.stream().filter(status -> status == 401).count()).isBetween(5L, 7L);
  }

  @Test
  void pages_get_a_strict_policy_and_caching_that_fits() {
    Browser anybody = new Browser(port);

    Answer index = anybody.get("/profit/halls/42");
    Answer again = anybody.get("/", "If-None-Match", index.header("ETag").orElseThrow());
    Answer asset = anybody.get("/assets/test-0a1b2c3d.js");
    Answer missing = anybody.get("/assets/other.js");

    assertThat(index.status()).isEqualTo(200);
    assertThat(index.text()).contains("page under test");
    assertThat(index.header("Cache-Control")).hasValue("no-cache");
    assertThat(index.header("Content-Security-Policy").orElseThrow())
        .contains("script-src 'self';", "frame-ancestors 'none'");
    assertThat(index.header("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(index.header("X-Frame-Options")).hasValue("DENY");
    assertThat(index.header("Referrer-Policy")).hasValue("same-origin");
    assertThat(again.status()).isEqualTo(304);
    assertThat(asset.header("Cache-Control")).hasValue("max-age=31536000, public, immutable");
    assertThat(missing.status()).isEqualTo(404);
    assertThat(missing.header("Content-Type")).hasValue("application/problem+json");
  }

  @Test
  void what_is_not_there_and_what_is_closed_answers_as_a_problem() {
    create("prob1", Role.CLERK, "ha");
    Browser somebody = new Browser(port);

    assertThat(somebody.get("/api/nothing/here").status()).isEqualTo(401);
    somebody.logIn("prob1", PASSWORD);

    Answer missing = somebody.get("/api/nothing/here");
    assertThat(missing.status()).isEqualTo(404);
    assertThat(missing.json().get("type").asString()).isEqualTo("/problems/platform/not-found");
    assertThat(somebody.delete("/api/identity/me").status()).isEqualTo(405);
    assertThat(somebody.get("/actuator/env").status()).isIn(401, 403);
    assertThat(somebody.get("/actuator/health").status()).isEqualTo(200);
    assertThat(somebody.get("/v3/api-docs").status()).isEqualTo(404);
    Answer invalid = somebody.post("/api/identity/login", Map.of("loginName", ""));
    assertThat(invalid.status()).isEqualTo(400);
    assertThat(invalid.json().at("/extras/errors"))
        .extracting(error -> error.get("field").asString())
        .contains("loginName", "password");
  }

  private Answer change(Browser browser, String present, String chosen) {
    return browser.post("/api/identity/password", Map.of("current", present, "next", chosen));
  }

  private void create(String name, Role role, String path) {
    system(() -> accounts.create(account(name, role, path), PASSWORD));
  }

  static NewAccount account(String name, Role role, String path) {
    String code = path.substring(path.lastIndexOf('.') + 1).toUpperCase();
    return new NewAccount(name, "人员 " + name, null, Set.of(role), code, new OrgPath(path));
  }

  private void update(String sql) {
    system(() -> jdbc.sql(sql).update());
  }

  private <T> T system(Supplier<T> work) {
    return Scope.system().call(() -> transactions.execute(status -> work.get()));
  }
}
