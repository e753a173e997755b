package hallops;

import hallops.cli.ImportCommand;
import hallops.demo.GenerateCommand;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.modulith.Modulithic;

/// The whole house: one process that records, accounts, diagnoses, acts and verifies.
@Modulithic(systemName = "HallOps", sharedModules = "kernel")
@SpringBootApplication
public class HallOps {

  /// Without a command it serves.
  public static void main(String[] args) throws Exception {
    List<String> words = List.of(args);
    String command = words.isEmpty() ? "" : words.getFirst();
    switch (command) {
      case "generate" -> System.exit(GenerateCommand.run(rest(words), System.out));
      case "import" -> System.exit(ImportCommand.run(rest(words), HallOps::start));
      default -> start(args);
    }
  }

  private static ConfigurableApplicationContext start(String[] settings) {
    return SpringApplication.run(HallOps.class, settings);
  }

  private static List<String> rest(List<String> words) {
    return words.subList(1, words.size());
  }
}
