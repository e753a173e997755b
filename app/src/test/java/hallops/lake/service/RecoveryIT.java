package hallops.lake.service;

import static org.assertj.core.api.Assertions.assertThat;

import hallops.kernel.Scope;
import hallops.lake.Imports.Mode;
import hallops.lake.Lake;
import hallops.lake.LakeFixtures;
import hallops.lake.LakeSession;
import hallops.lake.LakeTable;
import hallops.lake.domain.FactKinds;
import hallops.lake.domain.FactStore;
import hallops.lake.domain.FileKind;
import hallops.lake.domain.ImportLog;
import hallops.lake.domain.ImportRecord;
import hallops.lake.domain.ImportState;
import hallops.lake.domain.Refusal;
import hallops.lake.domain.file.Source;
import hallops.platform.HallOpsIT;
import hallops.platform.PlatformProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/// A process may stop between any two steps of an import. Each test leaves the books as such a stop
/// would, then does what the next start does.
@HallOpsIT
@Import(LakeFixtures.class)
class RecoveryIT {

  private static final FileKind KIND =
      FactKinds.all().stream()
          .filter(kind -> kind.name().equals("daily_volume"))
          .findFirst()
          .orElseThrow();

  @Autowired ImportLog log;
  @Autowired ImportFiles files;
  @Autowired FactStore facts;
  @Autowired RecoverImports recovery;
  @Autowired Lake lake;
  @Autowired TransactionTemplate transactions;
  @Autowired PlatformProperties platform;

  @Test
  void stopped_while_checking_it_left_nothing_and_says_so() throws IOException {
    long id = begun(1);
    tell(() -> log.state(id, ImportState.CHECKING));

    recovery.recover();

    assertThat(record(id).state()).isEqualTo(ImportState.REFUSED);
    assertThat(record(id).message()).isEqualTo(Refusal.INTERRUPTED);
    assertThat(rows(202601)).isZero();
  }

  @Test
  void stopped_before_the_snapshot_its_files_are_removed() throws IOException {
    long id = begun(2);
    tell(() -> log.state(id, ImportState.LOADING));
    Path orphan =
        platform
            .dataDir()
            .resolve("lake/daily_volume/data/month=202602/import-%08d-0.parquet".formatted(id));
    Files.createDirectories(orphan.getParent());
    Files.writeString(orphan, "half a file");

    recovery.recover();

    assertThat(orphan).doesNotExist();
    assertThat(record(id).state()).isEqualTo(ImportState.REFUSED);
  }

  @Test
  void stopped_after_the_snapshot_the_import_is_finished() throws IOException {
    long id = begun(3);
    load(id, 3);
    tell(() -> log.state(id, ImportState.LOADING));

    recovery.recover();

    assertThat(record(id).state()).isEqualTo(ImportState.DONE);
    assertThat(record(id).message()).isEqualTo(Refusal.DONE);
    assertThat(rows(202603)).isEqualTo(1);
  }

  @Test
  void stopped_while_undoing_it_is_either_still_there_or_gone() throws IOException {
    long there = begun(4);
    load(there, 4);
    tell(() -> log.state(there, ImportState.UNDOING));
    long gone = begun(5);
    load(gone, 5);
    facts.remove(LakeTable.DAILY_VOLUME, gone);
    tell(() -> log.state(gone, ImportState.UNDOING));

    recovery.recover();

    assertThat(record(there).state()).isEqualTo(ImportState.DONE);
    assertThat(rows(202604)).isEqualTo(1);
    assertThat(record(gone).state()).isEqualTo(ImportState.UNDONE);
    assertThat(rows(202605)).isZero();
  }

  private long begun(int month) throws IOException {
    String text =
        "day,hall_code,business_code,quantity\n2026-%02d-03,H00001,ACT_GLOBAL,3\n".formatted(month);
    long id =
        ask(() -> log.create("daily_volume-" + month, KIND.name(), Mode.ALL_OR_NOTHING, "folder"));
    files.folder(id);
    Files.writeString(files.original(id), text);
    return id;
  }

  private void load(long id, int month) throws IOException {
    LocalDate day = LocalDate.of(2026, month, 3);
    Source source = Source.open(files.original(id), KIND, files.folder(id));
    Map<String, Map<String, Integer>> codes =
        Map.of("hall", Map.of("H00001", 1), "business", Map.of("ACT_GLOBAL", 1));
    try (FactStore.Staged staged =
        facts.stage(
            new FactStore.Request(
                id, KIND, source, codes, LocalDate.of(2026, 12, 31), fraction -> {}))) {
      tell(() -> log.checked(id, 1, 0, Set.of(day)));
      staged.load();
    }
  }

  private long rows(int month) {
    try (LakeSession session = Scope.system().call(lake::open)) {
      List<Long> count =
          session.query(
              "select count(*) from daily_volume where month = :month",
              Map.of("month", month),
              (row, n) -> row.getLong(1));
      return count.getFirst();
    }
  }

  private ImportRecord record(long id) {
    return ask(() -> log.find(id).orElseThrow());
  }

  private void tell(Runnable work) {
    Scope.system().run(() -> transactions.executeWithoutResult(status -> work.run()));
  }

  private <T> T ask(Supplier<T> work) {
    return Scope.system()
        .call(() -> Objects.requireNonNull(transactions.execute(status -> work.get())));
  }
}
