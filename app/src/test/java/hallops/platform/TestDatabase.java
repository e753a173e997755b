package hallops.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// One PostgreSQL server for the whole test run; a migrated template database is cloned per class.
public final class TestDatabase {

  private static final AtomicInteger COUNTER = new AtomicInteger();
  private static final TestDatabase SERVER = new TestDatabase();

  private final EmbeddedPostgres server;

  private TestDatabase() {
    try {
      Path home = Files.createTempDirectory("hallops-test-postgres-");
      server =
          new EmbeddedPostgres(
                  home, List.of("fsync=off", "full_page_writes=off", "synchronous_commit=off"))
              .start();
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(() -> {
                server.close();
                try {
                  Directories.delete(home);
                } catch (IOException leftToTheSystem) {
                  // a temporary directory; nothing depends on it
                }
              }));
      JdbcClient jdbc = admin("postgres");
      jdbc.sql("create role test_owner login createrole createdb password 'owner'").update();
      jdbc.sql("create role test_app login password 'app'").update();
      jdbc.sql("create database template_hallops owner test_owner").update();
      Schemas.migrate(
          new DriverManagerDataSource(server.url("template_hallops"), "test_owner", "owner"),
          "test_app");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// @return properties for an application on a fresh, migrated database and data directory
  public static List<String> properties() {
    String name = "it_" + COUNTER.incrementAndGet();
    SERVER
        .admin("postgres")
        .sql("create database " + name + " template template_hallops owner test_owner")
        .update();
    try {
      Path data = Files.createTempDirectory("hallops-it-");
      return List.of(
          "hallops.data-dir=" + data,
          "hallops.database.url=" + SERVER.server.url(name),
          "hallops.database.user=test_owner",
          "hallops.database.password=owner",
          "hallops.database.app-user=test_app",
          "hallops.database.app-password=app",
          "hallops.database.pool-size=6");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// A client with all rights on the database behind this source, to tamper with it.
  public static JdbcClient superuser(javax.sql.DataSource dataSource) {
    String name =
        JdbcClient.create(dataSource).sql("select current_database()").query(String.class).single();
    return SERVER.admin(name);
  }

  /// A client with all rights on the named database, to look behind the product's back.
  private JdbcClient admin(String database) {
    return JdbcClient.create(
        new DriverManagerDataSource(server.url(database), server.user(), server.password()));
  }
}
