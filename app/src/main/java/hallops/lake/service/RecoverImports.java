package hallops.lake.service;

import hallops.kernel.Scope;
import hallops.lake.FactsImported;
import hallops.lake.LakeTable;
import hallops.lake.domain.FactStore;
import hallops.lake.domain.FileKind;
import hallops.lake.domain.ImportLog;
import hallops.lake.domain.ImportRecord;
import hallops.lake.domain.ImportState;
import hallops.lake.domain.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// At start, puts right what a sudden stop left in the middle: an import whose snapshot was made is
/// finished, any other leaves no trace.
@Component
class RecoverImports {

  private static final Logger LOG = LoggerFactory.getLogger(RecoverImports.class);

  private final ImportLog log;
  private final ImportFiles files;
  private final FileKinds kinds;
  private final FactStore facts;
  private final RunImport imports;
  private final UndoImport undo;
  private final RunImport.Surroundings around;

  RecoverImports(
      ImportLog log,
      ImportFiles files,
      FileKinds kinds,
      FactStore facts,
      RunImport imports,
      UndoImport undo,
      RunImport.Surroundings around) {
    this.log = log;
    this.files = files;
    this.kinds = kinds;
    this.facts = facts;
    this.imports = imports;
    this.undo = undo;
    this.around = around;
  }

  @EventListener(ContextRefreshedEvent.class)
  void recover() {
    Scope.system().run(this::recoverAll);
  }

  private void recoverAll() {
    List<ImportRecord> unfinished =
        Objects.requireNonNull(around.transactions().execute(status -> log.unfinished()));
    for (ImportRecord record : unfinished) {
      LOG.info(
          "import {} ({}) was interrupted: {}", record.id(), record.fileName(), record.state());
      LakeTable table = kinds.find(record.kind()).map(FileKind::table).orElse(null);
      if (table == null) {
        interrupted(record);
      } else if (record.state() == ImportState.UNDOING) {
        recoverUndo(record, table);
      } else {
        recoverImport(record, table);
      }
    }
  }

  private void recoverImport(ImportRecord record, LakeTable table) {
    OptionalLong snapshot = facts.snapshotOf(table, record.id(), false);
    if (snapshot.isEmpty()) {
      facts.removeOrphans(table, record.id());
      interrupted(record);
      return;
    }
    FactsImported event =
        new FactsImported(
            record.id(), table, Set.copyOf(record.days()), snapshot.getAsLong(), false);
    imports.complete(record.id(), record, record.rows(), record.badRows(), event);
  }

  private void recoverUndo(ImportRecord record, LakeTable table) {
    OptionalLong snapshot = facts.snapshotOf(table, record.id(), true);
    if (snapshot.isPresent()) {
      undo.finish(record, table, snapshot.getAsLong(), "-");
    } else {
      around
          .transactions()
          .executeWithoutResult(status -> log.state(record.id(), ImportState.DONE));
    }
  }

  private void interrupted(ImportRecord record) {
    around
        .transactions()
        .executeWithoutResult(status ->
            log.finished(record.id(), ImportState.REFUSED, Refusal.INTERRUPTED, List.of(), null));
    files.discard(record.id());
  }
}
