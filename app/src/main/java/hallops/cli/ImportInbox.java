package hallops.cli;

import hallops.cli.ImportOrder.Answer;
import hallops.cli.ImportOrder.Request;
import hallops.kernel.Problem;
import hallops.kernel.Scope;
import hallops.lake.Imports;
import hallops.lake.Imports.Outcome;
import hallops.platform.PlatformProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// A running server takes orders of `./hallops import` from its data directory, which only the
/// operating-system user that runs it can write to.
@Component
class ImportInbox implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ImportInbox.class);

  private final Imports imports;
  private final JsonMapper json;
  private final Path dataDir;
  private @Nullable RunningServer lock;
  private @Nullable Thread worker;

  ImportInbox(Imports imports, JsonMapper json, PlatformProperties properties) {
    this.imports = imports;
    this.json = json;
    this.dataDir = properties.dataDir();
  }

  static Path folder(Path dataDir) {
    return dataDir.resolve("orders");
  }

  @Override
  public void start() {
    lock = RunningServer.claim(dataDir);
    worker = Thread.ofVirtual().name("import-inbox").start(this::watch);
  }

  @Override
  public void stop() {
    Thread running = worker;
    if (running != null) {
      running.interrupt();
      worker = null;
    }
    RunningServer held = lock;
    if (held != null) {
      held.close();
      lock = null;
    }
  }

  @Override
  public boolean isRunning() {
    return worker != null;
  }

  private void watch() {
    try {
      Files.createDirectories(folder(dataDir));
      while (!Thread.currentThread().isInterrupted()) {
        for (Path order : waiting()) {
          carryOut(order);
        }
        Thread.sleep(500);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (IOException failure) {
      LOG.error("Orders of the command line can't be read", failure);
    }
  }

  private List<Path> waiting() throws IOException {
    try (Stream<Path> files = Files.list(folder(dataDir))) {
      return files.filter(file -> file.toString().endsWith(".order.json")).sorted().toList();
    }
  }

  private void carryOut(Path order) throws IOException {
    String id = order.getFileName().toString().replace(".order.json", "");
    Path progress = order.resolveSibling(id + ".progress");
    Request request = json.readValue(Files.readAllBytes(order), Request.class);
    Answer answer = carryOut(request, progress);
    Path fresh = order.resolveSibling(id + ".answer.tmp");
    Files.write(fresh, json.writeValueAsBytes(answer));
    Files.move(fresh, order.resolveSibling(id + ".answer.json"), StandardCopyOption.ATOMIC_MOVE);
    Files.deleteIfExists(order);
    Files.deleteIfExists(progress);
  }

  private Answer carryOut(Request request, Path progress) {
    Scope commandLine = new Scope(0, "command line", Set.of(), null);
    try {
      List<Outcome> outcomes =
          commandLine.call(() ->
              imports.importFolder(
                  request.path(), request.mode(), now -> write(progress, ImportOrder.line(now))));
      return new Answer(outcomes, null);
    } catch (Problem problem) {
      return new Answer(List.of(), problem.detail());
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
