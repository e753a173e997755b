package hallops.demo.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// Writes a province in the public file formats. The same options give the same bytes, whatever the
/// number of threads: every hall, day and order draws from its own stream.
public final class DemoGenerator {
  private static final int MONTHS_LOOKED_BACK = 6;
  private final GeneratorRun run;
  private final Progress progress;
  private final Map<Integer, MonthTotals> totals = new ConcurrentHashMap<>();
  private final AtomicInteger done = new AtomicInteger();
  private int tasks;

  private DemoGenerator(GeneratorRun run, Progress progress) {
    this.run = run;
    this.progress = progress;
  }

  /// Generates into the folder (made if absent) and returns it.
  public static Path generate(DemoOptions options, Path folder, Progress progress) {
    Province province = new ProvinceBuilder(options).build();
    Withheld withheld = new Withheld(options, province);
    GeneratorRun run =
        new GeneratorRun(options, province, withheld, Folders.under(folder), new Truth());
    new DemoGenerator(run, progress).generate();
    return folder;
  }

  private void generate() {
    DemoOptions options = run.options();
    List<Integer> months = Months.range(options.firstMonth(), options.lastMonth());
    List<Integer> before =
        Months.range(
            Months.plus(options.firstMonth(), -MONTHS_LOOKED_BACK),
            Months.plus(options.firstMonth(), -1));
    tasks = 2 * months.size() + before.size();
    try (ExecutorService threads = Executors.newFixedThreadPool(options.threads())) {
      List<Callable<String>> passes = new ArrayList<>();
      months.forEach(month -> passes.add(() -> pass(month)));
      before.forEach(month -> passes.add(() -> look(month)));
      inParallel(threads, passes);
      MonthlyFiles monthly =
          new MonthlyFiles(run, month -> Objects.requireNonNull(totals.get(month)));
      List<Callable<String>> files = new ArrayList<>();
      months.forEach(month -> files.add(() -> monthly(monthly, month)));
      inParallel(threads, files);
    }
    finish();
  }

  private String pass(int month) {
    totals.put(month, new MonthPass(run, month).write());
    return "orders, volumes and visits of " + Months.text(month);
  }

  private String look(int month) {
    totals.put(month, new MonthPass(run, month).silent());
    return "looking back at " + Months.text(month);
  }

  private String monthly(MonthlyFiles files, int month) {
    files.write(month);
    return "costs, retention and claw-backs of " + Months.text(month);
  }

  private void inParallel(ExecutorService threads, List<Callable<String>> work) {
    List<Future<?>> running = new ArrayList<>();
    for (Callable<String> one : work) {
      running.add(
          threads.submit(() -> {
            String what = one.call();
            progress.at(what, (double) done.incrementAndGet() / tasks);
            return what;
          }));
    }
    for (Future<?> future : running) {
      try {
        future.get();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("The generator was interrupted", stopped);
      } catch (ExecutionException failed) {
        throw new IllegalStateException("The generator failed", failed.getCause());
      }
    }
  }

  private void finish() {
    if (run.options().isHistory()) {
      new RegisterFiles(run).write();
      run.truth().plantHalls(run.province());
    }
    run.folders().writeManifests();
    Path folder = run.folders().main().folder();
    try {
      Files.writeString(folder.resolve("truth.csv"), run.truth().csv());
      Files.writeString(folder.resolve("truth.json"), run.truth().json(run.options()));
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }
}
