package hallops.lake;

import static org.assertj.core.api.Assertions.assertThat;

import hallops.kernel.OrgPath;
import hallops.kernel.Role;
import hallops.kernel.Scope;
import hallops.lake.Imports.Mode;
import hallops.lake.Imports.Outcome;
import hallops.lake.service.UndoImport;
import hallops.platform.HallOpsIT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@HallOpsIT
@Import(LakeFixtures.class)
class CubesIT {

  private static final String HEADER = "day,hall_code,business_code,quantity,amount\n";

  @Autowired Lake lake;
  @Autowired Cubes cubes;
  @Autowired Imports imports;
  @Autowired UndoImport undo;
  @TempDir Path folder;

  @Test
  void a_cube_follows_imports_and_undo_by_the_days_they_touch() throws IOException {
    take(
        "daily_volume-a.csv",
        "2026-01-03,H00001,ACT_GLOBAL,3,0\n2026-01-04,H00002,ACT_GLOBAL,2,0\n"
            + "2026-02-10,H00001,PAY_CASH,1,85.37\n");
    cubes.rebuild();
    assertThat(volumes())
        .containsExactly("1 1 2026-01-03 3 0", "1 2 2026-02-10 1 8537", "2 1 2026-01-04 2 0");

    Outcome second = take("daily_volume-b.csv", "2026-01-05,H00001,ACT_GLOBAL,7,0\n");
    cubes.refresh();
    assertThat(volumes())
        .containsExactly(
            "1 1 2026-01-03 3 0",
            "1 1 2026-01-05 7 0",
            "1 2 2026-02-10 1 8537",
            "2 1 2026-01-04 2 0");
    assertThat(cubes.refresh()).as("nothing left to do").isZero();

    Scope.system().run(() -> undo.undo(second.importId(), "wrong file"));
    List<String> beforeRefresh = volumes();
    cubes.refresh();
    assertThat(volumes()).isEqualTo(beforeRefresh).hasSize(3);
  }

  @Test
  void a_session_of_one_hall_reads_only_its_rows_of_the_cube() throws IOException {
    take(
        "daily_volume-c.csv",
        "2026-03-03,H00001,ACT_GLOBAL,3,0\n2026-03-03,H00002,ACT_GLOBAL,2,0\n");
    cubes.refresh();

    Scope one = new Scope(9, "wang", Set.of(Role.HALL_MANAGER), new OrgPath("ha.zz.zz01.a.h00001"));
    List<Integer> halls =
        one.call(() -> {
          try (LakeSession session = lake.open()) {
            return session.query(
                "select distinct hall_id from volume_by_day where month = 202603",
                Map.of(),
                (row, number) -> row.getInt(1));
          }
        });

    assertThat(halls).containsExactly(1);
  }

  private Outcome take(String name, String rows) throws IOException {
    Files.writeString(folder.resolve(name), HEADER + rows);
    List<Outcome> outcomes =
        Scope.system()
            .call(() ->
                imports.importFolder(folder.resolve(name), Mode.ALL_OR_NOTHING, progress -> {}));
    assertThat(outcomes).extracting(Outcome::state).containsOnly("done");
    return outcomes.getFirst();
  }

  private List<String> volumes() {
    return Scope.system()
        .call(() -> {
          try (LakeSession session = lake.open()) {
            return session.query(
                """
                select concat_ws(' ', hall_id, business_id, cast(day as varchar), quantity, amount_fen)
                from volume_by_day where month < 202603 order by hall_id, business_id, day
                """,
                Map.of(),
                (row, number) -> row.getString(1));
          }
        });
  }
}
