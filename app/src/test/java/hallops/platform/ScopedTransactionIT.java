package hallops.platform;

import static org.assertj.core.api.Assertions.assertThat;

import hallops.kernel.OrgPath;
import hallops.kernel.Role;
import hallops.kernel.Scope;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HallOpsIT
class ScopedTransactionIT {

  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void a_transaction_sees_what_its_scope_contains_and_nothing_else() {
    Scope city = new Scope(7, "li", Set.of(Role.CITY_MANAGER), new OrgPath("ha.ly"));

    assertThat(city.call(() -> sees("ha.ly.ly01"))).isTrue();
    assertThat(city.call(() -> sees("ha.zz"))).isFalse();
    assertThat(Scope.system().call(() -> sees("ha.zz"))).isTrue();
  }

  @Test
  void without_a_scope_nothing_is_visible_even_on_a_connection_used_before() {
    Scope.system().call(() -> sees("ha.zz"));

    assertThat(sees("ha.zz")).isFalse();
  }

  @Test
  void the_application_role_can_not_pass_by_row_level_security() {
    Boolean bypass =
        jdbc.sql("select rolbypassrls or rolsuper from pg_roles where rolname = current_user")
            .query(Boolean.class)
            .single();

    assertThat(bypass).isFalse();
  }

  private boolean sees(String path) {
    Boolean answer =
        new TransactionTemplate(transactions)
            .execute(status ->
                jdbc.sql("select platform.sees(cast(:path as ltree))")
                    .param("path", path)
                    .query(Boolean.class)
                    .single());
    return Boolean.TRUE.equals(answer);
  }
}
