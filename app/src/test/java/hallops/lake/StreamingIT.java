package hallops.lake;

import static org.assertj.core.api.Assertions.assertThat;

import hallops.kernel.Scope;
import hallops.lake.Imports.Mode;
import hallops.lake.Imports.Outcome;
import hallops.platform.HallOpsIT;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/// A million rows go through an engine with little memory: what does not fit is spilt, and the heap
/// holds none of it.
@HallOpsIT
@Import(LakeFixtures.class)
@TestPropertySource(properties = {"hallops.lake.memory-limit=500MB", "hallops.lake.threads=1"})
class StreamingIT {

  private static final int ROWS = 1_000_000;

  @Autowired Lake lake;
  @Autowired Imports imports;
  @TempDir Path folder;

  @Test
  void a_million_rows_pass_without_being_held() throws IOException {
    Path file = folder.resolve("service_event-big.csv");
    write(file);
    System.gc();
    long before = heap();
    AtomicLong most = new AtomicLong();
    AtomicBoolean finished = new AtomicBoolean();
    Thread watcher =
        Thread.startVirtualThread(() -> {
          while (!finished.get()) {
            most.accumulateAndGet(heap(), Math::max);
            LockSupport.parkNanos(5_000_000);
          }
        });
    List<Outcome> outcomes =
        Scope.system().call(() -> imports.importFolder(file, Mode.ALL_OR_NOTHING, p -> {}));
    finished.set(true);
    watcher.interrupt();

    assertThat(outcomes.getFirst().message()).isEqualTo("已导入 1000000 行。");
    assertThat(most.get() - before).isLessThan(Files.size(file));
    try (LakeSession session = Scope.system().call(lake::open)) {
      assertThat(
              session.query(
                  "select sum(quantity) from volume_by_day where month = 202610",
                  Map.of(),
                  (row, n) -> row.getLong(1)))
          .containsExactly((long) ROWS);
    }
  }

  private static long heap() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static void write(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(
          "event_id,event_time,hall_code,business_code,quantity,amount,customer_key,subscriber_key\n");
      for (int i = 0; i < ROWS; i++) {
        out.write(
            "E2026%010d,2026-10-%02d 10:22:31,H%05d,PAY_CASH,1,%d.50,C%016d,S%016d-%016d-%016d\n"
                .formatted(i, 1 + i % 31, 1 + i % 50, i % 200, i, i, i, i));
      }
    }
  }
}
