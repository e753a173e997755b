package hallops.lake.service;

import hallops.kernel.AuditEntry;
import hallops.kernel.Period;
import hallops.kernel.Problem;
import hallops.kernel.Scope;
import hallops.lake.FactsImported;
import hallops.lake.LakeProblem;
import hallops.lake.LakeTable;
import hallops.lake.domain.FactStore;
import hallops.lake.domain.FileKind;
import hallops.lake.domain.ImportLog;
import hallops.lake.domain.ImportRecord;
import hallops.lake.domain.ImportState;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;

/// Takes an import back as a whole.
@Service
public class UndoImport {

  private final ImportLog log;
  private final ImportFiles files;
  private final FileKinds kinds;
  private final FactStore facts;
  private final RunImport.Surroundings around;

  UndoImport(
      ImportLog log,
      ImportFiles files,
      FileKinds kinds,
      FactStore facts,
      RunImport.Surroundings around) {
    this.log = log;
    this.files = files;
    this.kinds = kinds;
    this.facts = facts;
    this.around = around;
  }

  /// @throws Problem if it is not in the lake, or a month it touches is closed
  public void undo(long importId, String reason) {
    ImportRecord record = begin(importId);
    FileKind kind =
        kinds.find(record.kind()).orElseThrow(() -> new IllegalStateException(record.kind()));
    LakeTable table = kind.table();
    if (table == null) {
      around
          .transactions()
          .executeWithoutResult(status -> {
            kinds.target(kind).undo(importId);
            close(record, reason);
          });
      return;
    }
    around.transactions().executeWithoutResult(status -> log.state(importId, ImportState.UNDOING));
    long snapshot;
    try {
      snapshot = facts.remove(table, importId);
    } catch (RuntimeException failure) {
      around.transactions().executeWithoutResult(status -> log.state(importId, ImportState.DONE));
      throw failure;
    }
    finish(record, table, snapshot, reason);
  }

  /// Also called at start, when the process stopped between the snapshot and the books.
  void finish(ImportRecord record, LakeTable table, long snapshot, String reason) {
    FactsImported event =
        new FactsImported(record.id(), table, Set.copyOf(record.days()), snapshot, true);
    around
        .transactions()
        .executeWithoutResult(status -> {
          close(record, reason);
          around.events().publishEvent(event);
        });
    files.discard(record.id());
  }

  private ImportRecord begin(long importId) {
    ImportRecord record =
        Objects.requireNonNull(
            around
                .transactions()
                .execute(status ->
                    log.find(importId)
                        .orElseThrow(() ->
                            new Problem(
                                LakeProblem.IMPORT_NOT_FOUND, "There is no import " + importId))));
    if (record.state() != ImportState.DONE) {
      throw new Problem(
          LakeProblem.NOT_UNDOABLE, "Import " + importId + " is " + record.state().text() + ".");
    }
    boolean mayImport =
        kinds.allowed().stream().anyMatch(kind -> kind.name().equals(record.kind()));
    if (!mayImport) {
      throw new Problem(LakeProblem.KIND_NOT_ALLOWED, "You may not undo " + record.kind() + ".");
    }
    List<String> closed =
        record.days().stream()
            .map(Period::of)
            .distinct()
            .filter(this::isClosed)
            .map(Period::toString)
            .toList();
    if (!closed.isEmpty()) {
      throw new Problem(
          LakeProblem.PERIOD_CLOSED,
          "账期 " + String.join("、", closed) + " 已结账，请先反结账再撤销。",
          Map.of("periods", closed));
    }
    return record;
  }

  private boolean isClosed(Period period) {
    return around.locks().stream().anyMatch(lock -> lock.isClosed(period));
  }

  private void close(ImportRecord record, String reason) {
    log.undone(record.id(), Scope.current().actor(), reason);
    around
        .events()
        .publishEvent(
            new AuditEntry(
                "lake.import.undo",
                "import",
                Long.toString(record.id()),
                record.fileName(),
                Map.of("kind", record.kind(), "rows", record.rows() - record.badRows()),
                null,
                reason));
  }
}
