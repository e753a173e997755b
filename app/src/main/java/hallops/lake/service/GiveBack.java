package hallops.lake.service;

import hallops.kernel.AuditEntry;
import hallops.kernel.Problem;
import hallops.lake.LakeProblem;
import hallops.lake.domain.Fault;
import hallops.lake.domain.FileKind;
import hallops.lake.domain.ImportLog;
import hallops.lake.domain.ImportRecord;
import hallops.lake.domain.file.FaultFile;
import hallops.lake.domain.file.Marked;
import hallops.lake.domain.file.MarkedWorkbook;
import hallops.lake.domain.file.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Gives the sender the own file back with what is wrong in it.
@Service
public class GiveBack {

  private final ImportLog log;
  private final ImportFiles files;
  private final FileKinds kinds;
  private final TransactionTemplate transactions;
  private final ApplicationEventPublisher events;

  GiveBack(
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

  /// A file ready to be sent, and the name it should have.
  public record MarkedFile(Path path, String name) {}

  /// @param asWorkbook a CSV file as a workbook; workbooks always are
  public MarkedFile marked(long importId, boolean asWorkbook, Locale locale) throws IOException {
    ImportRecord record = record(importId);
    MarkedFile file = make(record, asWorkbook, locale);
    transactions.executeWithoutResult(status ->
        events.publishEvent(
            AuditEntry.of(
                "lake.import.download",
                "import",
                Long.toString(importId),
                record.fileName(),
                null,
                Map.of("file", file.name()))));
    return file;
  }

  /// The first faults, for the screen.
  public List<Fault> faults(long importId, int most) throws IOException {
    return FaultFile.first(files.faults(importId), most);
  }

  public FileKind kind(ImportRecord record) {
    return kinds.find(record.kind()).orElseThrow(() -> new IllegalStateException(record.kind()));
  }

  MarkedFile make(ImportRecord record, boolean asWorkbook, Locale locale) throws IOException {
    Path faults = files.faults(record.id());
    if (Files.notExists(faults)) {
      throw new Problem(
          LakeProblem.IMPORT_NOT_FOUND, "Import " + record.id() + " has no rows to give back.");
    }
    FileKind kind = kind(record);
    Path folder = files.folder(record.id());
    Source source = Source.open(files.original(record.id()), kind, folder);
    boolean workbook = asWorkbook || source instanceof Source.Book;
    String ending = workbook ? ".xlsx" : ".csv";
    Path ready = folder.resolve("marked-" + locale.getLanguage() + ending);
    if (Files.notExists(ready)) {
      Path fresh = Files.createTempFile(folder, "marking-", ending);
      switch (source) {
        case Source.Book book ->
            MarkedWorkbook.ofWorkbook(book.file(), kind, faults, locale, fresh);
        case Source.Text text when workbook ->
            MarkedWorkbook.ofText(text.table(), kind, faults, record.rows(), locale, fresh);
        case Source.Text text -> Marked.csv(text.table(), kind, faults, locale, fresh);
      }
      Files.move(fresh, ready, StandardCopyOption.ATOMIC_MOVE);
    }
    return new MarkedFile(ready, name(record.fileName(), ending, locale));
  }

  private static String name(String original, String ending, Locale locale) {
    int dot = original.lastIndexOf('.');
    String base = dot < 0 ? original : original.substring(0, dot);
    return base + (locale.getLanguage().equals("en") ? ".marked" : ".标记") + ending;
  }

  private ImportRecord record(long importId) {
    return Objects.requireNonNull(
        transactions.execute(status ->
            log.find(importId)
                .orElseThrow(() ->
                    new Problem(
                        LakeProblem.IMPORT_NOT_FOUND, "There is no import " + importId + "."))));
  }
}
