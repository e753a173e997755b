package hallops.lake.service;

import hallops.kernel.Problem;
import hallops.kernel.Scope;
import hallops.lake.Imports.Mode;
import hallops.lake.LakeProblem;
import hallops.lake.domain.FileKind;
import hallops.lake.domain.ImportLog;
import hallops.lake.domain.ImportRecord;
import hallops.lake.domain.ImportState;
import hallops.lake.domain.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Where files are handed in: it notes and stores them; they are worked off one after the other.
@Service
public class ImportDesk implements DisposableBean {

  private final ImportLog log;
  private final ImportFiles files;
  private final FileKinds kinds;
  private final RunImport imports;
  private final ImportProperties properties;
  private final TransactionTemplate transactions;
  private final ExecutorService queue =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("lake-import").factory());

  ImportDesk(
      ImportLog log,
      ImportFiles files,
      FileKinds kinds,
      RunImport imports,
      ImportProperties properties,
      TransactionTemplate transactions) {
    this.log = log;
    this.files = files;
    this.kinds = kinds;
    this.imports = imports;
    this.properties = properties;
    this.transactions = transactions;
  }

  /// What a sender says of an upload besides its content.
  ///
  /// @param kind null = by the file's name
  /// @param rows from the sender's manifest; negative = not said
  public record Upload(
      String fileName, @Nullable String kind, Mode mode, long rows, long bytes, String sha256) {}

  /// Stores an upload and puts it in the queue.
  public ImportRecord receive(Upload upload, InputStream content) throws IOException {
    String fileName = checkedName(upload.fileName());
    FileKind kind = kind(upload.kind(), fileName);
    long id = create(fileName, kind.name(), upload.mode(), "upload");
    try {
      keep(id, files.receive(id, content, properties.maxFileSize().toBytes()));
    } catch (Refused tooLarge) {
      files.discard(id);
      run(() -> log.finished(id, ImportState.REFUSED, tooLarge.refusal(), tooLarge.values(), null));
      throw new Problem(
          LakeProblem.FILE_TOO_LARGE,
          tooLarge.refusal().sentence(tooLarge.values(), Locale.CHINESE));
    }
    Scope scope = Scope.current();
    Manifest.Entry expected = new Manifest.Entry(upload.rows(), upload.bytes(), upload.sha256());
    queue.execute(() -> scope.run(() -> imports.run(id, expected)));
    return record(id);
  }

  /// Takes a file of this machine and works it off at once, on the caller's thread.
  ///
  /// @param kind of the file; unknown kinds end as refused
  ImportRecord take(Path file, String kind, Mode mode, String origin, Manifest.Entry expected)
      throws IOException {
    long id = create(file.getFileName().toString(), kind, mode, origin);
    keep(id, files.take(id, file));
    return imports.run(id, expected);
  }

  private FileKind kind(@Nullable String given, String fileName) {
    String name = given == null || given.isBlank() ? FileKind.prefix(fileName) : given;
    FileKind kind =
        kinds
            .find(name)
            .orElseThrow(() ->
                new Problem(LakeProblem.KIND_UNKNOWN, "No kind of data is called " + name + "."));
    if (kinds.allowed().stream().noneMatch(allowed -> allowed.name().equals(kind.name()))) {
      throw new Problem(LakeProblem.KIND_NOT_ALLOWED, "You may not import " + name + ".");
    }
    return kind;
  }

  private static String checkedName(String fileName) {
    String name = fileName.strip();
    boolean odd = name.chars().anyMatch(c -> c < 32 || c == '/' || c == '\\');
    if (name.isEmpty() || name.length() > 200 || odd) {
      throw new Problem(LakeProblem.FILE_NAME, "The file's name can't be used.");
    }
    return name;
  }

  private long create(String fileName, String kind, Mode mode, String origin) {
    return Objects.requireNonNull(
        transactions.execute(status -> log.create(fileName, kind, mode, origin)));
  }

  private void keep(long id, ImportFiles.Fingerprint print) {
    run(() -> log.fingerprint(id, print.sha256(), print.bytes()));
  }

  private ImportRecord record(long id) {
    return Objects.requireNonNull(transactions.execute(status -> log.find(id).orElseThrow()));
  }

  private void run(Runnable work) {
    transactions.executeWithoutResult(status -> work.run());
  }

  @Override
  public void destroy() {
    queue.shutdownNow();
  }
}
