package hallops.platform;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Brings every module's schema up to date: one PostgreSQL schema and one Flyway folder per module,
/// in floor order. Tables belong to the owner; the application's role gets rows, not tables.
final class Schemas {

  private static final List<String> MODULES =
      List.of("platform", "audit", "identity", "lake", "offer", "hall", "profit", "insight");

  private Schemas() {}

  /// @param owner connects as the owner of the database
  /// @param appUser the role that the application works as
  static void migrate(DataSource owner, String appUser) {
    JdbcClient jdbc = JdbcClient.create(owner);
    String role = quoted(appUser);
    for (String module : MODULES) {
      jdbc.sql("create schema if not exists " + module).update();
      jdbc.sql("grant usage on schema " + module + " to " + role).update();
      jdbc.sql(
              "alter default privileges in schema "
                  + module
                  + " grant select, insert, update, delete on tables to "
                  + role)
          .update();
      jdbc.sql(
              "alter default privileges in schema "
                  + module
                  + " grant usage on sequences to "
                  + role)
          .update();
      Flyway.configure()
          .dataSource(owner)
          .schemas(module)
          .defaultSchema(module)
          .createSchemas(false)
          .baselineOnMigrate(true)
          .baselineVersion("0")
          .placeholderReplacement(false)
          .locations("classpath:db/migration/" + module)
          .failOnMissingLocations(false)
          .load()
          .migrate();
    }
  }

  static String quoted(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }
}
