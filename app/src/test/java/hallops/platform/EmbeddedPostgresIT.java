package hallops.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedPostgresIT {

  private Path home = Path.of("unset");

  @BeforeEach
  void freshHome() throws Exception {
    home = Files.createTempDirectory("hallops-embedded-");
  }

  @AfterEach
  void removeHome() throws Exception {
    Directories.delete(home);
  }

  @Test
  void data_survive_a_restart_and_the_password_is_ours_alone() throws Exception {
    try (EmbeddedPostgres first = new EmbeddedPostgres(home, List.of()).start()) {
      client(first).sql("create table kept as select 42 as answer").update();
    }
    try (EmbeddedPostgres second = new EmbeddedPostgres(home, List.of()).start()) {
      assertThat(client(second).sql("select answer from kept").query(Integer.class).single())
          .isEqualTo(42);
    }
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(home.resolve("superuser.password"))))
        .isEqualTo("rw-------");
  }

  @Test
  void a_second_start_on_the_same_directory_is_refused_with_a_sentence() {
    try (EmbeddedPostgres first = new EmbeddedPostgres(home, List.of()).start()) {
      assertThat(first.password()).isNotEmpty();
      assertThatThrownBy(() -> new EmbeddedPostgres(home, List.of()).start())
          .hasMessageContaining("another HallOps is running");
    }
  }

  /// A child JVM commits row after row and says so; it is killed without warning. Whatever it had
  /// acknowledged must be there after the next start, which first stops the orphaned server.
  @Test
  void after_a_killed_process_the_next_start_recovers_every_acknowledged_row() throws Exception {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Committing.class.getName(),
                home.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    long acknowledged = 0;
    try (var lines =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line; acknowledged < 200 && (line = lines.readLine()) != null; ) {
        acknowledged = Long.parseLong(line);
      }
    } finally {
      child.destroyForcibly().waitFor();
    }

    try (EmbeddedPostgres next = new EmbeddedPostgres(home, List.of()).start()) {
      long kept = client(next).sql("select count(*) from ledger").query(Long.class).single();
      assertThat(acknowledged).isEqualTo(200);
      assertThat(kept).isGreaterThanOrEqualTo(acknowledged);
    }
  }

  private static JdbcClient client(EmbeddedPostgres server) {
    return JdbcClient.create(
        new DriverManagerDataSource(server.url("postgres"), server.user(), server.password()));
  }

  /// Runs in the child JVM until it is killed.
  static final class Committing {

    private Committing() {}

    public static void main(String[] arguments) throws Exception {
      EmbeddedPostgres server = new EmbeddedPostgres(Path.of(arguments[0]), List.of()).start();
      try (var connection =
              DriverManager.getConnection(
                  server.url("postgres"), server.user(), server.password());
          var statement = connection.createStatement()) {
        statement.execute("create table ledger (number bigint primary key)");
        for (long number = 1; ; number++) {
          statement.execute("insert into ledger values (" + number + ")");
          System.out.println(number);
        }
      }
    }
  }
}
