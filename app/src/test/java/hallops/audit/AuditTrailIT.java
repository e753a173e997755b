package hallops.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hallops.identity.Accounts;
import hallops.identity.Accounts.NewAccount;
import hallops.identity.Browser;
import hallops.kernel.AuditEntry;
import hallops.kernel.OrgPath;
import hallops.kernel.Role;
import hallops.kernel.Scope;
import hallops.platform.HallOpsIT;
import hallops.platform.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@HallOpsIT
class AuditTrailIT {

  private static final String PASSWORD = "nine green rivers";

  @LocalServerPort int port;
  @Autowired Accounts accounts;
  @Autowired JdbcClient jdbc;
  @Autowired DataSource dataSource;
  @Autowired TransactionTemplate transactions;
  @Autowired ApplicationEventPublisher events;

  private Browser auditor;

  @BeforeEach
  void an_auditor_signs_in() {
    create("shen", Role.AUDITOR, "ha");
    auditor = new Browser(port);
    assertThat(auditor.logIn("shen", PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void a_change_and_its_entry_come_and_go_together() {
    Scope city = new Scope(77, "li", Set.of(Role.CITY_MANAGER), new OrgPath("ha.ly"));

    assertThatThrownBy(() ->
            city.run(() ->
                transactions.executeWithoutResult(status -> {
                  publish("test.rolled-back", "H00001");
                  throw new IllegalStateException("changed my mind");
                })))
        .hasMessage("changed my mind");
    city.run(() -> transactions.executeWithoutResult(s -> publish("test.kept", "H00001")));

    assertThat(entries("action=test.").get("rows"))
        .extracting(row -> row.get("action").asString())
        .containsOnly("test.kept");
    JsonNode row = entries("action=test.kept").get("rows").get(0);
    assertThat(row.get("actor").asString()).isEqualTo("li");
    assertThat(row.get("scopePath").asString()).isEqualTo("ha.ly");
    assertThat(row.at("/before/staff").asInt()).isEqualTo(4);
    assertThat(row.at("/after/staff").asInt()).isEqualTo(5);
  }

  @Test
  void sign_ins_failures_and_refusals_leave_entries_with_address_and_trace() {
    create("hu1", Role.HALL_MANAGER, "ha.zz");
    Browser hu = new Browser(port);
    hu.logIn("hu1", "not the right one");
    hu.logIn("hu1", PASSWORD);
    var refused = hu.get("/api/identity/accounts");
    assertThat(refused.status()).isEqualTo(403);

    JsonNode rows = entries("text=hu1").get("rows");
    assertThat(rows)
        .extracting(row -> row.get("action").asString())
        .contains("identity.login", "identity.login.failed", "identity.account.create");
    JsonNode refusal = entries("action=identity.refused&actor=hu1").get("rows").get(0);
    assertThat(refusal.get("address").asString()).isEqualTo("127.0.0.1");
    assertThat(refusal.get("traceId").asString())
        .isEqualTo(refused.header("X-Trace-Id").orElseThrow());
    assertThat(refusal.get("subjectId").asString()).isEqualTo("GET /api/identity/accounts");
  }

  @Test
  void a_name_that_is_no_account_is_not_written_down() {
    new Browser(port).logIn("hunter2-my-password", "x");

    assertThat(entries("text=hunter2").get("total").asInt()).isZero();
  }

  @Test
  void everybody_reads_his_own_part_and_only_auditors_the_rest() {
    create("me1", Role.CLERK, "ha.zz");
    Browser me = new Browser(port);
    me.logIn("me1", PASSWORD);

    JsonNode mine = me.get("/api/audit/mine").json().get("rows");

    assertThat(mine).isNotEmpty();
    assertThat(mine).allSatisfy(row -> assertThat(row.get("actor").asString()).isEqualTo("me1"));
    assertThat(me.get("/api/audit/mine?actor=shen").json().get("total").asInt()).isZero();
    assertThat(me.get("/api/audit/entries").status()).isEqualTo(403);
  }

  @Test
  void an_auditor_of_one_city_does_not_see_the_other() {
    create("shen-ly", Role.AUDITOR, "ha.ly");
    Scope zz = new Scope(78, "zz", Set.of(Role.CITY_MANAGER), new OrgPath("ha.zz"));
    Scope ly = new Scope(79, "ly", Set.of(Role.CITY_MANAGER), new OrgPath("ha.ly.ly01"));
    zz.run(() -> transactions.executeWithoutResult(s -> publish("city.changed", "zz")));
    ly.run(() -> transactions.executeWithoutResult(s -> publish("city.changed", "ly")));
    Browser shenLy = new Browser(port);
    shenLy.logIn("shen-ly", PASSWORD);

    JsonNode rows = shenLy.get("/api/audit/entries?action=city.changed").json().get("rows");

    assertThat(rows).extracting(row -> row.get("subjectId").asString()).containsOnly("ly");
  }

  @Test
  void the_application_can_neither_change_nor_remove_an_entry() {
    for (String sql :
        new String[] {
          "update audit.entry set actor = 'somebody else'",
          "delete from audit.entry",
          "truncate audit.entry",
          "delete from audit.seal",
          "insert into audit.seal values (999999, 1, '', '')"
        }) {
      assertThatThrownBy(() -> system(() -> jdbc.sql(sql).update()))
          .as(sql)
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void an_entry_altered_behind_our_back_breaks_the_chain() {
    Scope.system().run(() -> transactions.executeWithoutResult(s -> publish("tamper", "1")));
    JsonNode before = auditor.get("/api/audit/chain").json();
    assertThat(before.get("intact").asBoolean()).isTrue();
    assertThat(before.at("/head/hash").asString()).hasSize(64);

    JdbcClient superuser = TestDatabase.superuser(dataSource);
    superuser.sql("alter table audit.entry disable trigger only_grows").update();
    superuser.sql("update audit.entry set actor = 'innocent' where action = 'tamper'").update();
    JsonNode altered = auditor.get("/api/audit/chain").json();
    superuser.sql("update audit.entry set actor = 'system' where action = 'tamper'").update();
    JsonNode healed = auditor.get("/api/audit/chain").json();
    superuser.sql("delete from audit.entry where action = 'tamper'").update();
    JsonNode removed = auditor.get("/api/audit/chain").json();

    assertThat(altered.get("intact").asBoolean()).isFalse();
    assertThat(altered.at("/faults/0/fault").asString()).isEqualTo("entry-altered");
    assertThat(healed.get("intact").asBoolean()).isTrue();
    assertThat(removed.at("/faults/0/fault").asString()).isEqualTo("entry-removed");
    restore(superuser);
  }

  /// The tampered seal goes too and the chain is short of its end only if nothing followed; other
  /// tests start from an empty trail.
  private static void restore(JdbcClient superuser) {
    superuser.sql("alter table audit.entry enable trigger only_grows").update();
    superuser
        .sql(
            "set session_replication_role = replica; delete from audit.entry;"
                + " delete from audit.seal; set session_replication_role = origin")
        .update();
  }

  @Test
  void entries_written_at_the_same_time_form_one_chain() throws InterruptedException {
    var threads =
        IntStream.range(0, 40)
            .mapToObj(i ->
                Thread.ofVirtual()
                    .start(() ->
                        Scope.system()
                            .run(() ->
                                transactions.executeWithoutResult(s -> {
                                  publish("race", "a" + i);
                                  publish("race", "b" + i);
                                }))))
            .toList();
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(entries("action=race").get("total").asInt()).isEqualTo(80);
    assertThat(auditor.get("/api/audit/chain").json().get("intact").asBoolean()).isTrue();
  }

  @Test
  void an_export_is_harmless_complete_and_leaves_an_entry() throws IOException {
    Scope.system().run(() -> transactions.executeWithoutResult(s -> publish("=cmd|calc", "+1")));

    var csv =
        auditor.get("/api/audit/entries/export?format=csv&action==cmd|calc".replace("|", "%7C"));
    var xlsx = auditor.get("/api/audit/entries/export?format=xlsx");

    assertThat(csv.status()).isEqualTo(200);
    assertThat(csv.text()).startsWith("\uFEFF时间,操作人").contains(",'=cmd|calc,", ",'+1,");
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx.bytes()))) {
      assertThat(workbook.getFirstSheet().read()).hasSizeGreaterThan(1);
    }
    JsonNode traces = entries("action=audit.export").get("rows");
    assertThat(traces).hasSizeGreaterThanOrEqualTo(2);
    assertThat(traces.get(0).get("actionName").asString()).isEqualTo("导出操作日志");
  }

  private void publish(String action, String subject) {
    events.publishEvent(
        AuditEntry.of(action, "hall", subject, "a hall", Map.of("staff", 4), Map.of("staff", 5)));
  }

  private JsonNode entries(String query) {
    var answer = auditor.get("/api/audit/entries?size=500&" + query);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private void create(String name, Role role, String path) {
    String code = path.substring(path.lastIndexOf('.') + 1).toUpperCase();
    system(() ->
        accounts.exists(name)
            ? 0L
            : accounts.create(
                new NewAccount(name, name + " 某", null, Set.of(role), code, new OrgPath(path)),
                PASSWORD));
  }

  private <T> T system(Supplier<T> work) {
    return Scope.system().call(() -> transactions.execute(status -> work.get()));
  }
}
