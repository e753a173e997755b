package hallops.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hallops.kernel.OrgPath;
import hallops.kernel.Problem;
import hallops.kernel.Role;
import hallops.kernel.Scope;
import hallops.lake.CodeList;
import hallops.lake.Dimension;
import hallops.lake.ImportTarget;
import hallops.lake.ImportTarget.RowFault;
import hallops.lake.VisibleHalls;
import hallops.platform.HallOpsIT;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// One province's register through its life: brought in, read in scopes, changed, taken back.
@HallOpsIT
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HallImportIT {

  private static final Scope ZHENGZHOU =
      new Scope(7, "li", Set.of(Role.CITY_MANAGER), new OrgPath("ha.zz"));

  @Autowired List<ImportTarget> targets;
  @Autowired Halls halls;
  @Autowired OrgUnits units;
  @Autowired List<CodeList> codeLists;
  @Autowired List<Dimension> dimensions;
  @Autowired VisibleHalls visible;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;

  @Test
  @Order(1)
  void an_organisation_comes_in_whatever_the_order_of_its_rows() {
    Scope.system()
        .run(() -> {
          assertThat(target("org_unit").check(SampleProvince.units())).isEmpty();
          assertThat(target("org_unit").store(1, SampleProvince.units())).isEqualTo(9);
          assertThat(units.tree()).hasSize(9).first().extracting(OrgUnit::code).isEqualTo("HA");
          assertThat(units.findPath("LY0102")).contains(new OrgPath("ha.ly.ly01.ly0102"));
        });
  }

  @Test
  @Order(2)
  void two_thousand_four_hundred_halls_come_in_as_one_transaction() {
    Scope.system()
        .run(() -> {
          long before = System.nanoTime();
          assertThat(target("hall").check(SampleProvince.halls(2400))).isEmpty();
          assertThat(target("hall").store(2, SampleProvince.halls(2400))).isEqualTo(2400);
          System.out.printf(
              "2,400 halls checked and stored in %d ms%n",
              (System.nanoTime() - before) / 1_000_000);
          assertThat(halls.list()).hasSize(2400);
          HallCard card = halls.get(new HallId(1));
          assertThat(card.code()).isEqualTo("H00001");
          assertThat(card.path()).isEqualTo(new OrgPath("ha.zz.zz01.zz0102.h00001"));
          assertThat(card.cityName()).isEqualTo("郑州");
          assertThat(card.monthlyRent()).hasToString("11000.00");
          assertThat(list().codes()).hasSize(2400).containsEntry("H02400", 2400);
        });
  }

  @Test
  @Order(3)
  void a_city_manager_sees_the_halls_of_the_city_and_the_units_above_it() {
    ZHENGZHOU.run(() -> {
      assertThat(halls.list()).hasSize(1200).allMatch(hall -> hall.cityCode().equals("ZZ"));
      assertThat(halls.findByCode("H00002")).as("a hall of Luoyang").isEmpty();
      assertThat(units.tree()).extracting(OrgUnit::code).contains("HA", "ZZ").doesNotContain("LY");
      assertThat(visible.ids(ZHENGZHOU)).hasSize(1200).doesNotContain(2).isSorted();
    });
    assertThat(visible.ids(Scope.system())).hasSize(2400);
  }

  @Test
  @Order(4)
  void a_city_manager_can_not_bring_in_halls_of_another_city_nor_take_their_codes() {
    ZHENGZHOU.run(() -> {
      List<RowFault> faults =
          target("hall")
              .check(
                  List.of(
                      SampleProvince.hall("H90001", "LY0101"),
                      SampleProvince.hall("H00002", "ZZ0101")));
      assertThat(faults).extracting(RowFault::column).containsExactly("area_code", "code");
      assertThat(faults.get(0).reason()).contains("不存在或不在您的数据范围");
      assertThat(faults.get(1).reason()).contains("数据范围以外");
    });
  }

  @Test
  @Order(5)
  void the_same_file_again_changes_nothing_and_a_changed_one_leaves_history() {
    Scope.system()
        .run(() -> {
          List<Map<String, String>> rows = SampleProvince.halls(3);
          assertThat(target("hall").store(3, rows)).isZero();
          rows.get(0).put("front_area", "200");
          rows.get(1).remove("director");
          rows.get(1).put("unknown_reason", "director:other 岗位空缺");
          rows.get(2).put("area_code", "ZZ0101");
          assertThat(target("hall").check(rows)).isEmpty();
          assertThat(target("hall").store(4, rows)).isEqualTo(3);
          assertThat(halls.get(new HallId(2)).unknown()).containsEntry("director", "other 岗位空缺");
          assertThat(halls.get(new HallId(3)).path().text()).startsWith("ha.zz.zz01.zz0101");
          assertThat(history(1)).containsExactly("hall:null>created", "front_area:186.5>200");
        });
  }

  @Test
  @Order(6)
  void an_import_is_taken_back_by_new_history_and_refused_when_later_changes_stand_on_it() {
    Scope.system()
        .run(() -> {
          assertThatThrownBy(() -> target("hall").undo(2))
              .isInstanceOf(Problem.class)
              .hasMessageContaining("3 halls");
          target("hall").undo(4);
          assertThat(halls.get(new HallId(1)).frontArea()).isEqualByComparingTo("186.5");
          assertThat(halls.get(new HallId(2)).director()).isEqualTo("王敏");
          assertThat(halls.get(new HallId(3)).areaCode()).isEqualTo("LY0102");
          assertThat(history(1))
              .containsExactly("hall:null>created", "front_area:186.5>200", "front_area:200>186.5");
        });
  }

  @Test
  @Order(7)
  void a_withdrawn_hall_gets_its_id_back_when_its_code_returns() {
    Scope.system()
        .run(() -> {
          List<Map<String, String>> rows = List.of(SampleProvince.hall("H05000", "ZZ0101"));
          target("hall").store(5, rows);
          assertThat(halls.findByCode("H05000"))
              .get()
              .extracting(HallCard::id)
              .isEqualTo(new HallId(2401));
          target("hall").undo(5);
          assertThat(halls.findByCode("H05000")).isEmpty();
          assertThat(list().codes()).doesNotContainKey("H05000");
          target("hall").store(6, rows);
          assertThat(list().codes()).containsEntry("H05000", 2401);
        });
  }

  @Test
  @Order(8)
  void history_can_not_be_rewritten_even_by_the_application() {
    assertThatThrownBy(() ->
            Scope.system()
                .run(() ->
                    new TransactionTemplate(transactions)
                        .executeWithoutResult(status ->
                            jdbc.sql("update hall.hall_change set new_value = 'x'").update())))
        .hasMessageContaining("only added to");
  }

  @Test
  @Order(9)
  void a_county_that_moves_takes_its_halls_along_and_comes_back_when_the_import_is_undone() {
    Scope.system()
        .run(() -> {
          Map<String, String> moved = SampleProvince.unit("LY01", "ZZ", "county", "LY城区");
          moved.put("valid_from", "2026-01-01");
          assertThat(target("org_unit").check(List.of(moved))).isEmpty();
          assertThat(target("org_unit").store(7, List.of(moved))).isEqualTo(1);
          assertThat(halls.get(new HallId(2)).cityName()).isEqualTo("郑州");
          assertThat(visible.ids(ZHENGZHOU)).hasSize(2401);
          target("org_unit").undo(7);
          assertThat(halls.get(new HallId(2)).cityName()).isEqualTo("洛阳");
          assertThat(visible.ids(ZHENGZHOU)).hasSize(1201);
        });
  }

  @Test
  @Order(10)
  void an_organisation_with_halls_on_it_is_not_taken_back() {
    Scope.system()
        .run(
            () -> assertThatThrownBy(() -> target("org_unit").undo(1)).isInstanceOf(Problem.class));
  }

  private List<String> history(int hallId) {
    return new TransactionTemplate(transactions)
        .execute(status ->
            jdbc.sql(
                    """
                    select attribute || ':' || coalesce(old_value, 'null') || '>' || new_value
                    from hall.hall_change where hall_id = :id order by id
                    """)
                .param("id", hallId)
                .query(String.class)
                .list());
  }

  private CodeList list() {
    return codeLists.stream().filter(list -> list.name().equals("hall")).findFirst().orElseThrow();
  }

  private ImportTarget target(String kind) {
    return targets.stream().filter(one -> one.kind().equals(kind)).findFirst().orElseThrow();
  }
}
