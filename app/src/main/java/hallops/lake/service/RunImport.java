package hallops.lake.service;

import hallops.kernel.AuditEntry;
import hallops.kernel.BusinessDay;
import hallops.kernel.Period;
import hallops.lake.FactsImported;
import hallops.lake.Imports.Mode;
import hallops.lake.LakeTable;
import hallops.lake.PeriodLock;
import hallops.lake.domain.FactStore;
import hallops.lake.domain.FileKind;
import hallops.lake.domain.ImportLog;
import hallops.lake.domain.ImportRecord;
import hallops.lake.domain.ImportState;
import hallops.lake.domain.Refusal;
import hallops.lake.domain.Refused;
import hallops.lake.domain.file.FaultFile;
import hallops.lake.domain.file.Source;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes one received file through checking and loading. One file at a time: the engine uses the
/// whole machine for it, and files may refer to what earlier ones brought.
@Service
class RunImport {

  private static final Logger LOG = LoggerFactory.getLogger(RunImport.class);

  private final ImportLog log;
  private final ImportFiles files;
  private final FileKinds kinds;
  private final FactStore facts;
  private final ImportToOwner owners;
  private final Surroundings around;
  private final ReentrantLock one = new ReentrantLock(true);

  RunImport(
      ImportLog log,
      ImportFiles files,
      FileKinds kinds,
      FactStore facts,
      ImportToOwner owners,
      Surroundings around) {
    this.log = log;
    this.files = files;
    this.kinds = kinds;
    this.facts = facts;
    this.owners = owners;
    this.around = around;
  }

  /// @param expected what the manifest says of the file
  /// @return how it ended
  ImportRecord run(long importId, Manifest.Entry expected) {
    one.lock();
    try {
      attempt(importId, expected);
    } catch (Refused refused) {
      refuse(importId, refused);
    } catch (RuntimeException | IOException failure) {
      LOG.error("import {} failed", importId, failure);
      cleanUp(importId);
      refuse(importId, new Refused(Refusal.FAILED, importId));
    } finally {
      one.unlock();
      around.progress().clear(importId);
    }
    return record(importId);
  }

  private void attempt(long importId, Manifest.Entry expected) throws IOException {
    ImportRecord given = record(importId);
    FileKind kind =
        kinds
            .find(given.kind())
            .orElseThrow(() -> new Refused(Refusal.UNKNOWN_KIND, given.fileName()));
    if (kinds.allowed().stream().noneMatch(allowed -> allowed.name().equals(kind.name()))) {
      throw new Refused(Refusal.NOT_ALLOWED);
    }
    expected.check(new ImportFiles.Fingerprint(String.valueOf(given.fingerprint()), given.bytes()));
    Long same =
        inTransaction(() ->
            log.same(String.valueOf(given.fingerprint()), kind.name(), importId).orElse(null));
    if (same != null) {
      finish(importId, ImportState.RECOGNISED, Refusal.RECOGNISED, List.of(same.toString()), null);
      files.discard(importId);
      return;
    }
    run(() -> log.state(importId, ImportState.CHECKING));
    Source source = Source.open(files.original(importId), kind, files.folder(importId));
    run(() -> log.format(importId, source.format()));
    LakeTable table = kind.table();
    if (table == null) {
      owners.run(given, kind, source, expected);
    } else {
      load(given, kind, table, source, expected);
    }
  }

  private void load(
      ImportRecord given, FileKind kind, LakeTable table, Source source, Manifest.Entry expected)
      throws IOException {
    long id = given.id();
    FactStore.Request request =
        new FactStore.Request(
            id,
            kind,
            source,
            inTransaction(() -> kinds.codes(kind)),
            BusinessDay.today(around.clock()).date().plusDays(around.properties().futureDays()),
            fraction -> around.progress().set(id, fraction));
    try (FactStore.Staged staged = facts.stage(request)) {
      expected.check(staged.rows());
      staged.refuseMonths(closed(staged.months()));
      long rows = staged.rows();
      long bad = staged.badRows();
      var days = staged.days();
      run(() -> log.checked(id, rows, bad, days));
      if (bad > 0) {
        writeFaults(id, staged);
      }
      decide(rows, bad, given.mode());
      run(() -> log.state(id, ImportState.LOADING));
      long snapshot = staged.load();
      complete(id, given, rows, bad, new FactsImported(id, table, days, snapshot, false));
    }
  }

  /// Shared with files for other owners: nothing comes in from a file with faults unless asked for.
  static void decide(long rows, long bad, Mode mode) {
    if (rows == 0) {
      throw new Refused(Refusal.NO_ROWS);
    }
    if (bad > 0 && mode == Mode.ALL_OR_NOTHING) {
      throw new Refused(Refusal.BAD_ROWS, rows, bad);
    }
    if (bad >= rows) {
      throw new Refused(Refusal.NO_GOOD_ROWS, rows);
    }
  }

  private Set<Integer> closed(Set<Integer> months) {
    Set<Integer> closed = new TreeSet<>();
    for (int month : months) {
      boolean locked =
          around.locks().stream().anyMatch(lock -> lock.isClosed(Period.ofNumber(month)));
      if (locked) {
        closed.add(month);
      }
    }
    return closed;
  }

  private void writeFaults(long id, FactStore.Staged staged) throws IOException {
    try (FaultFile.Writer writer = new FaultFile.Writer(files.faults(id))) {
      staged.faults(writer::add);
    }
  }

  /// The books are closed in one transaction: state, event and audit, or none.
  void complete(long id, ImportRecord given, long rows, long bad, @Nullable FactsImported event) {
    run(() -> {
      log.finished(
          id,
          ImportState.DONE,
          bad == 0 ? Refusal.DONE : Refusal.DONE_GOOD,
          bad == 0
              ? List.of(Long.toString(rows))
              : List.of(Long.toString(rows - bad), Long.toString(bad)),
          event == null ? null : event.snapshotId());
      if (event != null) {
        around.events().publishEvent(event);
      }
      around
          .events()
          .publishEvent(
              AuditEntry.of(
                  "lake.import",
                  "import",
                  Long.toString(id),
                  given.fileName(),
                  null,
                  Map.of("kind", given.kind(), "rows", rows - bad, "badRows", bad)));
    });
    if (bad == 0) {
      files.discard(id);
    }
  }

  private void refuse(long importId, Refused refused) {
    finish(importId, ImportState.REFUSED, refused.refusal(), refused.values(), null);
  }

  private void finish(
      long id, ImportState state, Refusal message, List<String> values, @Nullable Long snapshot) {
    run(() -> log.finished(id, state, message, values, snapshot));
  }

  private void cleanUp(long importId) {
    kinds
        .find(record(importId).kind())
        .map(FileKind::table)
        .ifPresent(table -> facts.removeOrphans(table, importId));
  }

  private ImportRecord record(long importId) {
    return inTransaction(() -> log.find(importId).orElseThrow());
  }

  private void run(Runnable work) {
    around.transactions().executeWithoutResult(status -> work.run());
  }

  private <T extends @Nullable Object> T inTransaction(java.util.function.Supplier<T> work) {
    return around.transactions().execute(status -> work.get());
  }

  /// What every import works with.
  @org.springframework.stereotype.Component
  record Surroundings(
      TransactionTemplate transactions,
      ApplicationEventPublisher events,
      ObjectProvider<PeriodLock> locks,
      ProgressBoard progress,
      ImportProperties properties,
      Clock clock) {}
}
