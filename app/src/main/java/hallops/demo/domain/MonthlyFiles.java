package hallops.demo.domain;

import java.nio.charset.Charset;
import java.util.List;
import java.util.function.IntFunction;

/// Cost lines, retention and claw-backs of a month. Two cost files are GB18030 and one is a
/// workbook, as such files come in real life.
final class MonthlyFiles {
  private static final List<Integer> GB18030 = List.of(202511, 202512);
  private static final int WORKBOOK = 202601;
  private final GeneratorRun run;
  private final IntFunction<MonthTotals> totals;

  MonthlyFiles(GeneratorRun run, IntFunction<MonthTotals> totals) {
    this.run = run;
    this.totals = totals;
  }

  void write(int month) {
    costs(month);
    long seed = run.options().seed();
    Manifest folder = run.folders().main();
    Retention retention = new Retention(seed, totals);
    ClawBacks clawBacks = new ClawBacks(seed, totals);
    try (Table kept =
            new CsvFile(folder, "subscriber_retention-" + month + ".csv", Retention.HEADER);
        Table taken = new CsvFile(folder, "claw_back-" + month + ".csv", ClawBacks.HEADER)) {
      for (DemoHall hall : run.province().halls()) {
        if (hall.isOpenIn(month)) {
          retention.write(kept, hall, month);
          clawBacks.write(taken, hall, month);
        }
      }
    }
  }

  private void costs(int month) {
    MonthTotals sums = totals.apply(month);
    try (Table table = table(month)) {
      run.truth()
          .months
          .put(month, MonthSums.of(run, sums, new CostLines(run.options().seed(), table)));
    }
  }

  private Table table(int month) {
    Manifest folder = run.folders().main();
    String name = "cost_line-" + month;
    if (month == WORKBOOK) {
      return new XlsxFile(folder, name + ".xlsx", CostLines.HEADER);
    }
    Charset charset =
        GB18030.contains(month)
            ? Charset.forName("GB18030")
            : java.nio.charset.StandardCharsets.UTF_8;
    return new CsvFile(folder, name + ".csv", CostLines.HEADER, charset);
  }
}
