package hallops.hall;

import static org.assertj.core.api.Assertions.assertThat;

import hallops.kernel.OrgPath;
import hallops.kernel.Role;
import hallops.kernel.Scope;
import hallops.lake.ImportTarget;
import hallops.lake.Lake;
import hallops.lake.LakeSession;
import hallops.platform.HallOpsIT;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What the lake's queries see of the register.
@HallOpsIT
class HallsInLakeIT {

  @Autowired List<ImportTarget> targets;
  @Autowired Lake lake;

  @Test
  void halls_stand_beside_the_facts_cut_to_the_scope_and_fresh_after_a_change() {
    List<Map<String, String>> rows = SampleProvince.halls(8);
    rows.get(3).remove("front_area");
    rows.get(3).put("unknown_reason", "front_area:not_surveyed");
    Scope.system()
        .run(() -> {
          target("org_unit").store(1, SampleProvince.units());
          target("hall").store(2, rows);
          assertThat(areas())
              .containsExactlyInAnyOrder(
                  "H00001:186.5",
                  "H00002:186.5",
                  "H00003:186.5",
                  "H00004:null",
                  "H00005:186.5",
                  "H00006:186.5",
                  "H00007:186.5",
                  "H00008:186.5");
          rows.get(0).put("front_area", "200");
          target("hall").store(3, rows);
          assertThat(areas()).contains("H00001:200.0");
        });

    Scope city = new Scope(7, "li", Set.of(Role.CITY_MANAGER), new OrgPath("ha.zz"));
    city.run(() -> assertThat(areas()).hasSize(4).doesNotContain("H00002:186.5"));
  }

  private List<String> areas() {
    try (LakeSession session = lake.open()) {
      return session.query(
          "select code, front_area from hall",
          Map.of(),
          (row, number) -> row.getString("code") + ":" + row.getObject("front_area"));
    }
  }

  private ImportTarget target(String kind) {
    return targets.stream().filter(one -> one.kind().equals(kind)).findFirst().orElseThrow();
  }
}
