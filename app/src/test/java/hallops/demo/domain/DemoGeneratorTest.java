package hallops.demo.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The files of one small city.
class DemoGeneratorTest {
  private static final DemoOptions HEBI = new DemoOptions(7, 1, 202510, 202510, Set.of("HB"), 0, 2);
  @TempDir private Path temp;

  @Test
  void the_same_options_give_the_same_bytes_whatever_the_threads() throws IOException {
    DemoOptions options = HEBI.withMonths(202510, 202602);
    DemoOptions alone = new DemoOptions(7, 1, 202510, 202602, Set.of("HB"), 0, 1);

    Path one = DemoGenerator.generate(options, temp.resolve("one"), Progress.silent());
    Path two = DemoGenerator.generate(alone, temp.resolve("two"), Progress.silent());

    for (String file :
        List.of("manifest.csv", "late/manifest.csv", "dirty/manifest.csv", "truth.json")) {
      assertThat(two.resolve(file)).hasSameTextualContentAs(one.resolve(file));
    }
  }

  @Test
  void another_seed_gives_another_province() throws IOException {
    Path one = DemoGenerator.generate(HEBI, temp.resolve("one"), Progress.silent());
    Path two = DemoGenerator.generate(HEBI.withSeed(8), temp.resolve("two"), Progress.silent());

    assertThat(Files.mismatch(one.resolve("hall.csv"), two.resolve("hall.csv"))).isNotNegative();
  }

  @Test
  void daily_volumes_are_exact_sums_of_the_same_orders() throws IOException {
    Path orders = DemoGenerator.generate(HEBI, temp.resolve("orders"), Progress.silent());
    Path daily =
        DemoGenerator.generate(HEBI.withScale(0), temp.resolve("daily"), Progress.silent());

    assertThat(sumOfOrders(orders))
        .isNotEmpty()
        .isEqualTo(rows(daily.resolve("daily_volume-202510.csv")));
  }

  @Test
  void daily_rows_stand_in_for_orders_that_come_late() throws IOException {
    Path orders = DemoGenerator.generate(HEBI, temp, Progress.silent());

    List<String> late = Files.readAllLines(orders.resolve("truth.csv"));
    Map<String, String> standIns = rows(orders.resolve("daily_volume-202510.csv"));

    assertThat(
            late.stream()
                .filter(line -> line.startsWith("late_file"))
                .map(line -> line.split(",")[3]))
        .hasSize(5)
        .allMatch(hallDay -> standIns.keySet().stream().anyMatch(key -> key.startsWith(hallDay)));
  }

  @Test
  void events_are_numbered_once_and_reversals_name_an_earlier_event() throws IOException {
    Path orders = DemoGenerator.generate(HEBI, temp, Progress.silent());

    Set<String> seen = new HashSet<>();
    for (String line : body(orders.resolve("service_event-202510.csv"))) {
      String[] fields = line.split(",", -1);
      assertThat(seen.add(fields[0])).as(line).isTrue();
      assertThat(fields).hasSize(13);
      if (!fields[12].isEmpty()) {
        assertThat(seen).contains(fields[12]);
        assertThat(fields[4]).startsWith("-");
      }
    }
  }

  @Test
  void bad_rows_stand_where_the_truth_table_says() throws IOException {
    DemoOptions november = HEBI.withMonths(202611, 202611).withBadRows(10);
    Path folder = DemoGenerator.generate(november, temp, Progress.silent());
    List<String> events = Files.readAllLines(folder.resolve("service_event-202611.csv"));
    List<String> planted =
        Files.readAllLines(folder.resolve("truth.csv")).stream()
            .filter(line -> line.startsWith("bad_row"))
            .toList();

    assertThat(planted).hasSize(10);
    for (String line : planted) {
      String detail = line.split(",")[3];
      int at = Integer.parseInt(detail.split(" ")[1]);
      String wrong = detail.substring(detail.indexOf('\'') + 1, detail.lastIndexOf('\''));
      assertThat(events.get(at - 1).split(",", -1)).contains(wrong);
    }
  }

  private static Map<String, String> sumOfOrders(Path folder) throws IOException {
    Map<String, long[]> sums = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (Path file : events(folder)) {
      for (String line : body(file)) {
        String[] fields = line.split(",", -1);
        if (seen.add(fields[0])) {
          String key = fields[2] + " " + fields[1].substring(0, 10) + " " + fields[3];
          long[] sum = sums.computeIfAbsent(key, none -> new long[2]);
          sum[0] += Long.parseLong(fields[4]);
          sum[1] += Math.round(Double.parseDouble(fields[5]) * 100);
        }
      }
    }
    Map<String, String> texts = new HashMap<>();
    sums.forEach((key, sum) -> texts.put(key, sum[0] + " " + sum[1]));
    texts.values().removeIf("0 0"::equals);
    return texts;
  }

  private static List<Path> events(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(path -> path.getFileName().toString().startsWith("service_event-"))
          .forEach(files::add);
    }
    return files;
  }

  private static Map<String, String> rows(Path file) throws IOException {
    Map<String, String> texts = new HashMap<>();
    for (String line : body(file)) {
      String[] fields = line.split(",");
      long fen = Math.round(Double.parseDouble(fields[4]) * 100);
      texts.put(fields[1] + " " + fields[0] + " " + fields[2], fields[3] + " " + fen);
    }
    return texts;
  }

  private static List<String> body(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    return lines.subList(1, lines.size());
  }
}
