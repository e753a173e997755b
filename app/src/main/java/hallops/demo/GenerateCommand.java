package hallops.demo;

import hallops.demo.domain.DemoGenerator;
import hallops.demo.domain.DemoOptions;
import hallops.kernel.Period;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// `generate DIR [--seed N] [--scale S|full] [--months A..B] [--bad-rows N] [--cities ZZ,LY]`:
/// writes the demo province's files. Needs no database and no Spring.
public final class GenerateCommand {
  private GenerateCommand() {}

  public static int run(List<String> words, PrintStream out) {
    try {
      Path folder = Path.of(words.getFirst());
      DemoOptions options = options(words.subList(1, words.size()));
      ConsoleProgress progress = new ConsoleProgress(out, "Generating");
      DemoGenerator.generate(options, folder, progress::at);
      progress.done("files in " + folder.toAbsolutePath() + "; what was planted is in truth.csv");
      return 0;
    } catch (IllegalArgumentException | java.util.NoSuchElementException wrong) {
      out.println("generate DIR: " + wrong.getMessage());
      return 2;
    }
  }

  static DemoOptions options(List<String> words) {
    DemoOptions options = DemoOptions.demo();
    for (int i = 0; i < words.size(); i += 2) {
      if (i + 1 == words.size()) {
        throw new IllegalArgumentException(words.get(i) + " needs a value");
      }
      options = with(options, words.get(i), words.get(i + 1));
    }
    return options;
  }

  private static DemoOptions with(DemoOptions options, String name, String value) {
    return switch (name) {
      case "--seed" -> options.withSeed(Long.parseLong(value));
      case "--scale" -> options.withScale(value.equals("full") ? 1 : Double.parseDouble(value));
      case "--months" -> months(options, value);
      case "--bad-rows" -> options.withBadRows(Integer.parseInt(value));
      case "--cities" -> options.withCities(Set.of(value.split(",")));
      default -> throw new IllegalArgumentException("unknown option " + name);
    };
  }

  /// `2025-10..2026-10`, or one month.
  private static DemoOptions months(DemoOptions options, String value) {
    String[] ends = value.split("\\.\\.");
    int first = Period.parse(ends[0]).number();
    return options.withMonths(first, Period.parse(ends[ends.length - 1]).number());
  }
}
