package hallops.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hallops.identity.Accounts.NewAccount;
import hallops.kernel.OrgPath;
import hallops.kernel.Role;
import hallops.kernel.Scope;
import hallops.platform.HallOpsIT;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HallOpsIT
class RowLevelSecurityIT {

  private static final String MODULES =
      "('platform', 'audit', 'identity', 'lake', 'offer', 'hall', 'profit', 'insight')";

  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;
  @Autowired Accounts accounts;

  @BeforeEach
  void two_cities_have_an_account_each() {
    for (String city : List.of("zz", "ly")) {
      in(
          Scope.system(),
          () ->
              accounts.exists("clerk-" + city)
                  ? 0L
                  : accounts.create(
                      new NewAccount(
                          "clerk-" + city,
                          "某 " + city,
                          null,
                          Set.of(Role.CLERK),
                          city.toUpperCase(),
                          new OrgPath("ha." + city)),
                      "four brown horses"));
    }
  }

  @Test
  void the_application_works_as_a_role_that_owns_nothing_and_bypasses_nothing() {
    var role =
        jdbc.sql(
                """
                select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as mighty,
                       exists (select from pg_tables where tableowner = current_user) as owns,
                       exists (select from pg_auth_members
                               where member = (select oid from pg_roles
                                               where rolname = current_user)) as member
                from pg_roles where rolname = current_user
                """)
            .query()
            .singleRow();

    assertThat(role).containsEntry("mighty", false).containsEntry("owns", false);
    assertThat(role).containsEntry("member", false);
  }

  @Test
  void every_table_that_names_a_place_has_row_level_security_and_a_policy() {
    // the accounting alone reads cost pools, as the product itself; no endpoint shows them
    String exempt = "profit.cost_pool";
    List<String> open =
        jdbc.sql(
                """
                select n.nspname || '.' || c.relname
                from pg_class as c
                join pg_namespace as n on n.oid = c.relnamespace
                join pg_attribute as a on a.attrelid = c.oid and a.attnum > 0
                where n.nspname in %s and c.relkind in ('r', 'p')
                  and a.atttypid = 'public.ltree'::regtype and not a.attisdropped
                  and not (c.relrowsecurity
                           and exists (select from pg_policy as p where p.polrelid = c.oid))
                """
                    .formatted(MODULES))
            .query(String.class)
            .list();

    assertThat(open).isSubsetOf(exempt);
  }

  @Test
  void without_a_scope_no_protected_table_shows_a_row() {
    List<String> tables =
        jdbc.sql(
                """
                select quote_ident(n.nspname) || '.' || quote_ident(c.relname)
                from pg_class as c
                join pg_namespace as n on n.oid = c.relnamespace
                where n.nspname in %s and c.relkind in ('r', 'p') and c.relrowsecurity
                  and has_table_privilege(c.oid, 'select')
                """
                    .formatted(MODULES))
            .query(String.class)
            .list();

    assertThat(tables).contains("identity.account", "audit.entry");
    for (String table : tables) {
      long outside = jdbc.sql("select count(*) from " + table).query(Long.class).single();
      long unscoped =
          transactions.execute(
              s -> jdbc.sql("select count(*) from " + table).query(Long.class).single());
      assertThat(outside + unscoped).as(table).isZero();
    }
    assertThat(visible(Scope.system())).contains("clerk-zz", "clerk-ly");
  }

  @Test
  void a_scope_sees_its_subtree_and_no_brother() {
    assertThat(visible(scope("ha"))).contains("clerk-zz", "clerk-ly");
    assertThat(visible(scope("ha.zz"))).contains("clerk-zz").doesNotContain("clerk-ly");
    assertThat(visible(scope("ha.zz.zz01"))).doesNotContain("clerk-zz", "clerk-ly");
    assertThat(visible(scope("ha.z"))).isEmpty();
  }

  @Test
  void a_row_can_be_neither_written_into_nor_pushed_out_into_a_brother() {
    Scope zz = scope("ha.zz");

    assertThat(
            in(
                zz,
                () ->
                    jdbc.sql(
                            "update identity.account set display_name = 'x'"
                                + " where login_name = 'clerk-ly'")
                        .update()))
        .isZero();
    assertThatThrownBy(() ->
            in(
                zz,
                () ->
                    jdbc.sql(
                            "update identity.account set org_path = 'ha.ly'"
                                + " where login_name = 'clerk-zz'")
                        .update()))
        .rootCause()
        .hasMessageContaining("row-level security");
  }

  @Test
  void the_protection_can_not_be_taken_off_by_the_application() {
    for (String sql :
        List.of(
            "alter table identity.account disable row level security",
            "alter table identity.account no force row level security",
            "drop policy by_scope on identity.account",
            "set session authorization test_owner",
            "set role test_owner",
            "create or replace function platform.sees(place public.ltree) returns boolean"
                + " language sql return true")) {
      assertThatThrownBy(() -> in(scope("ha.zz"), () -> jdbc.sql(sql).update())).as(sql);
    }
    // switching it off for a statement fails rather than shows everything
    assertThatThrownBy(() ->
            in(
                scope("ha.zz"),
                () -> {
                  jdbc.sql("set local row_security = off").update();
                  return jdbc.sql("select count(*) from identity.account")
                      .query(Long.class)
                      .single();
                }))
        .rootCause()
        .hasMessageContaining("row-level security");
  }

  @Test
  void a_scope_ends_with_its_transaction_though_the_connection_lives_on() {
    for (int i = 0; i < 20; i++) {
      visible(Scope.system());
    }

    for (int i = 0; i < 20; i++) {
      assertThat(jdbc.sql("select count(*) from identity.account").query(Long.class).single())
          .isZero();
    }
  }

  private static Scope scope(String path) {
    return new Scope(999_999, "somebody", Set.of(Role.CITY_MANAGER), new OrgPath(path));
  }

  private List<String> visible(Scope scope) {
    return in(
        scope,
        () -> jdbc.sql("select login_name from identity.account").query(String.class).list());
  }

  private <T> T in(Scope scope, Supplier<T> work) {
    return scope.call(() -> transactions.execute(status -> work.get()));
  }
}
