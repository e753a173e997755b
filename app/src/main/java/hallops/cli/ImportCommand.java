package hallops.cli;

import hallops.cli.ImportOrder.Answer;
import hallops.cli.ImportOrder.Request;
import hallops.kernel.Problem;
import hallops.kernel.Scope;
import hallops.lake.Imports;
import hallops.lake.Imports.Mode;
import hallops.lake.Imports.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/// `./hallops import DIR [--good-rows]`: hands the folder to the HallOps that runs on the data
/// directory, or does the work itself when none runs.
public final class ImportCommand {

  private static final String DATA_DIR = "--hallops.data-dir=";

  private ImportCommand() {}

  /// @param arguments folder, options, and settings that begin with `--hallops.`
  /// @param start starts the product with the given settings
  /// @return 0 when every file is in, 1 when one was refused, 2 when the order made no sense
  public static int run(
      List<String> arguments, Function<String[], ConfigurableApplicationContext> start)
      throws IOException, InterruptedException {
    List<String> settings = arguments.stream().filter(a -> a.startsWith("--hallops.")).toList();
    List<String> words = arguments.stream().filter(a -> !a.startsWith("--")).toList();
    if (words.size() != 1 || !Files.exists(Path.of(words.getFirst()))) {
      System.err.println(
          words.size() == 1
              ? "There is no file or folder " + words.getFirst()
              : "Usage: ./hallops import DIR [--good-rows]");
      return 2;
    }
    Mode mode = arguments.contains("--good-rows") ? Mode.GOOD_ROWS : Mode.ALL_OR_NOTHING;
    Path folder = Path.of(words.getFirst()).toAbsolutePath().normalize();
    Path dataDir =
        Path.of(
            settings.stream()
                .filter(s -> s.startsWith(DATA_DIR))
                .map(s -> s.substring(DATA_DIR.length()))
                .findFirst()
                .orElse("data"));
    Request request = new Request(folder.toString(), mode);
    RunningServer free = RunningServer.claim(dataDir);
    if (free == null) {
      return report(handOver(request, dataDir));
    }
    free.close();
    return report(carryOut(request, settings, start));
  }

  private static Answer handOver(Request request, Path dataDir)
      throws IOException, InterruptedException {
    JsonMapper json = JsonMapper.builder().build();
    Path inbox = Files.createDirectories(ImportInbox.folder(dataDir));
    String id = UUID.randomUUID().toString();
    Path fresh = inbox.resolve(id + ".order.tmp");
    Files.write(fresh, json.writeValueAsBytes(request));
    Files.move(fresh, inbox.resolve(id + ".order.json"), StandardCopyOption.ATOMIC_MOVE);
    Path answer = inbox.resolve(id + ".answer.json");
    Path progress = inbox.resolve(id + ".progress");
    String shown = "";
    while (Files.notExists(answer)) {
      Thread.sleep(300);
      String now = Files.exists(progress) ? Files.readString(progress) : "";
      if (!now.isEmpty() && !now.equals(shown)) {
        System.out.println(now);
        shown = now;
      }
    }
    Answer result = json.readValue(Files.readAllBytes(answer), Answer.class);
    Files.delete(answer);
    return result;
  }

  private static Answer carryOut(
      Request request,
      List<String> settings,
      Function<String[], ConfigurableApplicationContext> start) {
    String[] all =
        Stream.concat(
                settings.stream(),
                Stream.of("--server.port=0", "--hallops.identity.first-administrator=false"))
            .toArray(String[]::new);
    try (ConfigurableApplicationContext context = start.apply(all)) {
      Scope commandLine = new Scope(0, "command line", Set.of(), null);
      List<Outcome> outcomes =
          commandLine.call(() ->
              context
                  .getBean(Imports.class)
                  .importFolder(
                      request.path(),
                      request.mode(),
                      now -> System.out.println(ImportOrder.line(now))));
      return new Answer(outcomes, null);
    } catch (Problem problem) {
      return new Answer(List.of(), problem.detail());
    }
  }

  private static int report(Answer answer) {
    String failure = answer.failure();
    if (failure != null) {
      System.err.println(failure);
      return 2;
    }
    for (Outcome outcome : answer.outcomes()) {
      System.out.printf("%-11s %s  %s%n", outcome.state(), outcome.file(), outcome.message());
    }
    return answer.outcomes().stream().anyMatch(o -> o.state().equals("refused")) ? 1 : 0;
  }
}
