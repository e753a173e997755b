package hallops.lake.service;

import hallops.kernel.Scope;
import hallops.lake.Imports.Mode;
import hallops.lake.domain.FileKind;
import hallops.lake.domain.ImportRecord;
import hallops.lake.domain.ImportState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Takes files that other systems put into a folder. A file is taken when two looks find it
/// unchanged; afterwards it lies in `done/`, or in `refused/` with its marked copy beside it.
@Component
public class WatchFolder implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(WatchFolder.class);

  private record Look(long size, long modified) {}

  private final ImportDesk desk;
  private final FileKinds kinds;
  private final GiveBack giveBack;
  private final ImportProperties properties;
  private final Map<Path, Look> last = new HashMap<>();
  private volatile @Nullable Instant lookedAt;
  private volatile @Nullable Thread thread;

  WatchFolder(ImportDesk desk, FileKinds kinds, GiveBack giveBack, ImportProperties properties) {
    this.desk = desk;
    this.kinds = kinds;
    this.giveBack = giveBack;
    this.properties = properties;
  }

  /// @return null if no folder is watched
  public @Nullable Path folder() {
    return properties.watchFolder();
  }

  public @Nullable Instant lookedAt() {
    return lookedAt;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    Path folder = properties.watchFolder();
    if (folder != null) {
      thread = Thread.ofVirtual().name("lake-watch").start(() -> watch(folder));
    }
  }

  private void watch(Path folder) {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Scope.system().run(() -> look(folder));
        Thread.sleep(properties.watchPause());
      } catch (InterruptedException ended) {
        return;
      } catch (RuntimeException failure) {
        LOG.error("the watched folder {} can't be worked off", folder, failure);
        try {
          Thread.sleep(properties.watchPause().multipliedBy(10));
        } catch (InterruptedException ended) {
          return;
        }
      }
    }
  }

  private void look(Path folder) {
    try {
      Files.createDirectories(folder);
      Manifest manifest = Manifest.of(folder);
      Map<Path, Look> now = new HashMap<>();
      for (Path file : files(folder)) {
        Look look = new Look(Files.size(file), Files.getLastModifiedTime(file).toMillis());
        if (look.equals(last.get(file))) {
          take(folder, file, manifest);
        } else {
          now.put(file, look);
        }
      }
      last.clear();
      last.putAll(now);
      lookedAt = Instant.now();
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  private List<Path> files(Path folder) throws IOException {
    List<String> order = kinds.all().stream().map(FileKind::name).toList();
    try (var listed = Files.list(folder)) {
      return listed
          .filter(Files::isRegularFile)
          .filter(FolderImport::isData)
          .sorted(
              Comparator.comparingInt(
                      (Path file) -> {
                        int at = order.indexOf(FileKind.prefix(file.getFileName().toString()));
                        return at < 0 ? order.size() : at;
                      })
                  .thenComparing(Path::toString))
          .toList();
    }
  }

  private void take(Path folder, Path file, Manifest manifest) throws IOException {
    String name = file.getFileName().toString();
    ImportRecord record =
        desk.take(file, FileKind.prefix(name), Mode.ALL_OR_NOTHING, "watched", manifest.of(name));
    boolean refused = record.state() == ImportState.REFUSED;
    Path target = folder.resolve(refused ? "refused" : "done");
    Files.createDirectories(target);
    Files.move(file, target.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    if (refused) {
      String sentence = FolderImport.outcome(record).message();
      Files.writeString(target.resolve(name + ".txt"), sentence + "\n");
      if (record.badRows() > 0) {
        GiveBack.MarkedFile marked = giveBack.make(record, false, Locale.CHINESE);
        Files.copy(
            marked.path(), target.resolve(marked.name()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  @Override
  public void destroy() {
    Thread running = thread;
    if (running != null) {
      running.interrupt();
    }
  }
}
