package hallops.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hallops.kernel.OrgPath;
import hallops.kernel.Period;
import hallops.kernel.Role;
import hallops.kernel.Scope;
import hallops.platform.HallOpsIT;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@HallOpsIT
@Import(LakeFixtures.class)
class LakeIT {

  private static final Scope MANAGER =
      new Scope(9, "wang", Set.of(Role.HALL_MANAGER), new OrgPath("ha.zz.zz01.zz0101.h00001"));

  @Autowired Lake lake;

  @Test
  void results_of_a_run_are_read_back_and_a_newer_run_takes_their_place() {
    publish(1, 202609, 10, 20);
    publish(2, 202609, 11, 21);
    long before = lake.snapshots().get(LakeTable.HALL_MONTH);
    publish(3, 202609, 12, 22);

    assertThat(incomes("hall_month", 202609)).containsExactly(12L, 22L);
    assertThat(incomes("hall_month_all", 202609)).containsExactly(10L, 11L, 12L, 20L, 21L, 22L);
    try (LakeSession old =
        Scope.system().call(() -> lake.openAt(Map.of(LakeTable.HALL_MONTH, before)))) {
      assertThat(incomes(old, "hall_month", 202609)).containsExactly(11L, 21L);
    }
  }

  @Test
  void a_run_published_twice_replaces_itself() {
    publish(1, 202608, 10, 20);
    publish(1, 202608, 30, 40);

    assertThat(incomes("hall_month_all", 202608)).containsExactly(30L, 40L);
  }

  @Test
  void a_hall_manager_sees_the_own_hall_only() {
    publish(1, 202607, 10, 20);

    try (LakeSession session = MANAGER.call(lake::open)) {
      assertThat(incomes(session, "hall_month", 202607)).containsExactly(10L);
      assertThat(incomes(session, "hall_month_all", 202607)).containsExactly(10L);
    }
  }

  @Test
  void chunks_carry_columns() {
    publish(1, 202606, 10, 20);
    long[] sum = {0, 0};

    try (LakeSession session = Scope.system().call(lake::open)) {
      session.chunks(
          "select income_expected_fen, hall_id from hall_month where month = :month",
          Map.of("month", 202606),
          chunk -> {
            for (int row = 0; row < chunk.rows(); row++) {
              sum[0] += chunk.longAt(0, row);
              sum[1] += chunk.longAt(1, row);
            }
          });
    }
    assertThat(sum).containsExactly(30, 3);
  }

  @Test
  void empty_tables_and_cubes_can_be_asked() {
    try (LakeSession session = Scope.system().call(lake::open)) {
      for (String view : List.of("service_event", "visit", "volume_by_day", "visit_by_half_hour")) {
        assertThat(
                session.query("select count(*) from " + view, Map.of(), (row, n) -> row.getLong(1)))
            .containsExactly(0L);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select * from read_parquet('/etc/passwd')",
        "select * from read_csv('/etc/passwd')",
        "select * from read_text('/etc/passwd')",
        "select * from '/etc/passwd'",
        "select * from 'x.parquet'",
        "with \"x.parquet\" as (select 1) select * from \"x.parquet\"",
        "select * from glob('*')",
        "select * from memory.reference.hall",
        "select * from reference.hall",
        "select * from duckdb_settings()",
        "select * from duckdb_views()",
        "select * from information_schema.tables",
        "select * from sqlite_master",
        "select * from scope_hall",
        "select * from temp.hall_month",
        "select current_setting('temp_directory')",
        "select getenv('HOME')",
        "from query('select 1')",
        "from query_table('scope_hall')",
        "insert into scope_hall values (2)",
        "drop view hall_month",
        "copy (select 1) to '/tmp/x.csv'",
        "attach '/tmp/x.duckdb'",
        "pragma database_list",
        "set threads = 1",
        "install httpfs",
        "select 1; select 2",
        "describe hall_month",
        "show tables",
        "summarize hall_month",
        "create table x as select 1",
        "with x as (delete from scope_hall returning 1) select * from x"
      })
  void sql_that_reaches_beyond_the_views_is_refused(String sql) {
    try (LakeSession session = MANAGER.call(lake::open)) {
      assertThatThrownBy(() -> session.query(sql, Map.of(), (row, n) -> row.getObject(1)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("refused by the lake");
    }
  }

  private List<Long> incomes(String view, int month) {
    try (LakeSession session = Scope.system().call(lake::open)) {
      return incomes(session, view, month);
    }
  }

  private static List<Long> incomes(LakeSession session, String view, int month) {
    return session.query(
        "select income_expected_fen from " + view + " where month = :month order by 1",
        Map.of("month", month),
        (row, n) -> row.getLong(1));
  }

  private void publish(long run, int month, long... incomes) {
    Scope.system()
        .call(() ->
            lake.publish(
                new Publication(
                    LakeTable.HALL_MONTH,
                    Period.ofNumber(month),
                    run,
                    rows -> {
                      for (int hall = 1; hall <= incomes.length; hall++) {
                        row(rows, run, month, hall, incomes[hall - 1]);
                      }
                    })));
  }

  private static void row(RowAppender rows, long run, int month, int hall, long income) {
    rows.beginRow();
    Stream.of(run, month, hall, income, 0, 0, 0, 0, 0, 0, 0, 5)
        .forEach(value -> rows.add(((Number) value).longValue()));
    rows.add("door_counter");
    Stream.of(1, 1, 0, 0).forEach(value -> rows.add((long) value));
    rows.addNull();
    rows.add(0.5);
    rows.add(true);
    rows.addNull();
    rows.add(3);
    rows.add(120.5);
    rows.add("s");
    rows.endRow();
  }
}
