package hallops.lake.service;

import hallops.kernel.AuditEntry;
import hallops.lake.ImportTarget;
import hallops.lake.domain.Fault;
import hallops.lake.domain.FaultCode;
import hallops.lake.domain.FileKind;
import hallops.lake.domain.ImportLog;
import hallops.lake.domain.ImportRecord;
import hallops.lake.domain.ImportState;
import hallops.lake.domain.Refusal;
import hallops.lake.domain.file.FaultFile;
import hallops.lake.domain.file.Header;
import hallops.lake.domain.file.RowSink;
import hallops.lake.domain.file.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Files whose rows another module owns: it checks their meaning and stores them, in the
/// transaction that ends the import.
@Component
class ImportToOwner {

  private final ImportLog log;
  private final ImportFiles files;
  private final FileKinds kinds;
  private final TransactionTemplate transactions;
  private final ApplicationEventPublisher events;

  ImportToOwner(
      ImportLog log,
      ImportFiles files,
      FileKinds kinds,
      TransactionTemplate transactions,
      ApplicationEventPublisher events) {
    this.log = log;
    this.files = files;
    this.kinds = kinds;
    this.transactions = transactions;
    this.events = events;
  }

  void run(ImportRecord given, FileKind kind, Source source, Manifest.Entry expected)
      throws IOException {
    Rows rows = new Rows(source.header());
    source.read(rows);
    expected.check(rows.all());
    ImportTarget target = kinds.target(kind);
    Set<Integer> bad = check(target, rows);
    long all = rows.all();
    long badRows = rows.faults.stream().map(Fault::row).distinct().count();
    transactions.executeWithoutResult(status -> log.checked(given.id(), all, badRows, List.of()));
    if (!rows.faults.isEmpty()) {
      write(given.id(), rows.faults);
    }
    RunImport.decide(all, badRows, given.mode());
    store(given, kind, target, rows, bad, badRows);
  }

  /// Rows that stand on faulty ones may be faulty without them: checks until nothing new is found.
  private Set<Integer> check(ImportTarget target, Rows rows) {
    Set<Integer> bad = new HashSet<>();
    for (int i = 0; i < rows.numbers.size(); i++) {
      if (rows.faultyNumbers().contains(rows.numbers.get(i))) {
        bad.add(i);
      }
    }
    boolean found = true;
    while (found) {
      List<Integer> places = good(rows, bad);
      List<Map<String, String>> values = places.stream().map(rows.values::get).toList();
      List<ImportTarget.RowFault> faults =
          Objects.requireNonNull(transactions.execute(status -> target.check(values)));
      for (ImportTarget.RowFault fault : faults) {
        int place = places.get(fault.row());
        bad.add(place);
        rows.faults.add(
            new Fault(rows.numbers.get(place), fault.column(), FaultCode.OWNER, fault.reason()));
      }
      found = !faults.isEmpty();
    }
    return bad;
  }

  private static List<Integer> good(Rows rows, Set<Integer> bad) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < rows.values.size(); i++) {
      if (!bad.contains(i)) {
        places.add(i);
      }
    }
    return places;
  }

  private void store(
      ImportRecord given,
      FileKind kind,
      ImportTarget target,
      Rows rows,
      Set<Integer> bad,
      long badRows) {
    List<Map<String, String>> values = good(rows, bad).stream().map(rows.values::get).toList();
    transactions.executeWithoutResult(status -> {
      target.store(given.id(), values);
      log.finished(
          given.id(),
          ImportState.DONE,
          badRows == 0 ? Refusal.DONE : Refusal.DONE_GOOD,
          badRows == 0
              ? List.of(Integer.toString(values.size()))
              : List.of(Integer.toString(values.size()), Long.toString(badRows)),
          null);
      events.publishEvent(
          AuditEntry.of(
              "lake.import",
              "import",
              Long.toString(given.id()),
              given.fileName(),
              null,
              Map.of("kind", kind.name(), "rows", values.size(), "badRows", badRows)));
    });
    if (badRows == 0) {
      files.discard(given.id());
    }
  }

  private void write(long id, List<Fault> faults) throws IOException {
    faults.sort(Comparator.comparingLong(Fault::row));
    try (FaultFile.Writer writer = new FaultFile.Writer(files.faults(id))) {
      faults.forEach(writer::add);
    }
  }

  /// All rows of a file; these files are small.
  private static final class Rows implements RowSink {

    private final Header header;
    private final List<Long> numbers = new ArrayList<>();
    private final List<Map<String, String>> values = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private long unreadable;

    Rows(Header header) {
      this.header = header;
    }

    long all() {
      return values.size() + unreadable;
    }

    Set<Long> faultyNumbers() {
      Set<Long> faulty = new HashSet<>();
      faults.forEach(fault -> faulty.add(fault.row()));
      return faulty;
    }

    @Override
    public void row(long number, @Nullable String[] cells) {
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < cells.length; i++) {
        String value = cells[i];
        if (value != null) {
          header.columns().get(i).ifPresent(column -> row.put(column.name(), value));
        }
      }
      numbers.add(number);
      values.add(row);
    }

    @Override
    public void fault(Fault fault, boolean wholeRow) {
      faults.add(fault);
      unreadable += wholeRow ? 1 : 0;
    }
  }
}
