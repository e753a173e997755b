package hallops.lake;

import static org.assertj.core.api.Assertions.assertThat;

import hallops.lake.service.WatchFolder;
import hallops.platform.HallOpsIT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@HallOpsIT
@Import(LakeFixtures.class)
class WatchFolderIT {

  private static final Path FOLDER = folder();

  @Autowired WatchFolder watched;

  @DynamicPropertySource
  static void watch(DynamicPropertyRegistry properties) {
    properties.add("hallops.lake.watch-folder", FOLDER::toString);
    properties.add("hallops.lake.watch-pause", () -> "100ms");
  }

  @Test
  void files_are_taken_when_they_rest_and_refused_ones_come_back_marked() throws Exception {
    String header = "day,hall_code,business_code,quantity\n";
    Files.writeString(
        FOLDER.resolve("daily_volume-good.csv"), header + "2026-10-03,H00001,ACT_GLOBAL,3\n");
    Files.writeString(
        FOLDER.resolve("daily_volume-bad.csv"), header + "2026-10-03,H77777,ACT_GLOBAL,3\n");

    Path refused = FOLDER.resolve("refused");
    await(FOLDER.resolve("done/daily_volume-good.csv"));
    await(refused.resolve("daily_volume-bad.标记.csv"));

    assertThat(Files.readString(refused.resolve("daily_volume-bad.csv.txt"))).contains("1 行有错");
    assertThat(Files.readString(refused.resolve("daily_volume-bad.标记.csv"))).contains("H77777");
    assertThat(watched.folder()).isEqualTo(FOLDER);
  }

  private static void await(Path file) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (Files.notExists(file) && System.nanoTime() < deadline) {
      Thread.sleep(50);
    }
    Thread.sleep(200);
    assertThat(file).exists();
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("hallops-watched-");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
