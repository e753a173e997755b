package hallops.lake.service;

import hallops.lake.Imports;
import hallops.lake.domain.FileKind;
import hallops.lake.domain.ImportRecord;
import hallops.lake.domain.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/// Whole folders, in the order in which the kinds of files refer to each other.
@Service
class FolderImport implements Imports {

  private static final long TELL_EVERY_MILLIS = 300;

  private final ImportDesk desk;
  private final FileKinds kinds;
  private final ProgressBoard board;

  FolderImport(ImportDesk desk, FileKinds kinds, ProgressBoard board) {
    this.desk = desk;
    this.kinds = kinds;
    this.board = board;
  }

  @Override
  public List<Outcome> importFolder(Path folder, Mode mode, Consumer<Progress> progress) {
    try {
      List<Path> files = files(folder);
      Manifest manifest = Manifest.of(Files.isDirectory(folder) ? folder : parent(folder));
      long total = 0;
      for (Path file : files) {
        total += Files.size(file);
      }
      List<Outcome> outcomes = new ArrayList<>();
      long done = 0;
      long rows = 0;
      for (Path file : files) {
        long size = Files.size(file);
        Part part = new Part(file.getFileName().toString(), done, size, Math.max(1, total), rows);
        Outcome outcome = one(file, mode, manifest, part, progress);
        outcomes.add(outcome);
        done += size;
        rows += outcome.state().equals("done") ? outcome.rows() : 0;
        progress.accept(new Progress(part.file(), (double) done / part.total(), rows));
      }
      return outcomes;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private record Part(String file, long before, long size, long total, long rows) {

    Progress at(double fraction) {
      return new Progress(file, (before + size * fraction) / total, rows);
    }
  }

  private Outcome one(
      Path file, Mode mode, Manifest manifest, Part part, Consumer<Progress> progress)
      throws IOException {
    AtomicBoolean finished = new AtomicBoolean();
    Thread teller =
        Thread.startVirtualThread(() -> {
          while (!finished.get()) {
            progress.accept(part.at(board.newest()));
            try {
              Thread.sleep(TELL_EVERY_MILLIS);
            } catch (InterruptedException ended) {
              return;
            }
          }
        });
    try {
      return outcome(
          desk.take(file, FileKind.prefix(part.file()), mode, "folder", manifest.of(part.file())));
    } finally {
      finished.set(true);
      teller.interrupt();
    }
  }

  static Outcome outcome(ImportRecord record) {
    Refusal message = Objects.requireNonNullElse(record.message(), Refusal.FAILED);
    return new Outcome(
        record.id(),
        record.fileName(),
        record.state().text(),
        record.rows() - record.badRows(),
        record.badRows(),
        message.sentence(record.values(), Locale.CHINESE));
  }

  private List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of(folder);
    }
    List<String> order = kinds.all().stream().map(FileKind::name).toList();
    try (var listed = Files.list(folder)) {
      return listed
          .filter(Files::isRegularFile)
          .filter(FolderImport::isData)
          .sorted(
              Comparator.comparingInt((Path file) -> place(order, file))
                  .thenComparing(file -> file.getFileName().toString()))
          .toList();
    }
  }

  static boolean isData(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return !name.startsWith(".")
        && !name.equals(Manifest.FILE)
        && (name.endsWith(".csv") || name.endsWith(".xlsx") || name.endsWith(".xls"));
  }

  private static int place(List<String> order, Path file) {
    int at = order.indexOf(FileKind.prefix(file.getFileName().toString()));
    return at < 0 ? order.size() : at;
  }

  private static Path parent(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    return parent == null ? file.toAbsolutePath() : parent;
  }
}
