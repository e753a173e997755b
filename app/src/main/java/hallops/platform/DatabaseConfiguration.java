package hallops.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;

/// The database, in this order: a server (embedded unless a URL is given), the two roles (the owner
/// migrates, the application has no `bypassrls`), the schemas of all modules, the pool.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlatformProperties.class)
class DatabaseConfiguration {

  private static final String DATABASE = "hallops";
  private static final String OWNER = "hallops_owner";

  @Bean(destroyMethod = "close")
  @Conditional(OnEmbeddedDatabase.class)
  EmbeddedPostgres embeddedPostgres(PlatformProperties properties) {
    return new EmbeddedPostgres(
            properties.dataDir().resolve("postgres"),
            List.of("shared_buffers=256MB", "max_connections=120", "max_wal_size=2GB"))
        .start();
  }

  @Bean
  @Conditional(OnEmbeddedDatabase.class)
  OwnerAccess embeddedOwner(EmbeddedPostgres server) {
    DataSource superuser =
        new DriverManagerDataSource(server.url("postgres"), server.user(), server.password());
    JdbcClient jdbc = JdbcClient.create(superuser);
    String password = randomPassword();
    if (exists(jdbc, "select 1 from pg_roles where rolname = :name", OWNER)) {
      jdbc.sql("alter role " + OWNER + " password '" + password + "'").update();
    } else {
      jdbc.sql("create role " + OWNER + " login createrole password '" + password + "'").update();
    }
    if (!exists(jdbc, "select 1 from pg_database where datname = :name", DATABASE)) {
      jdbc.sql("create database " + DATABASE + " owner " + OWNER).update();
    }
    return new OwnerAccess(server.url(DATABASE), OWNER, password);
  }

  @Bean
  @Conditional(OnEmbeddedDatabase.Not.class)
  OwnerAccess externalOwner(PlatformProperties properties) {
    var database = properties.database();
    return new OwnerAccess(
        Objects.requireNonNull(database.url()),
        Objects.requireNonNull(database.user(), "HALLOPS_DATABASE_USER is not set"),
        Objects.requireNonNull(database.password(), "HALLOPS_DATABASE_PASSWORD is not set"));
  }

  @Bean
  DatabaseAccess databaseAccess(OwnerAccess owner, PlatformProperties properties) {
    var database = properties.database();
    DataSource ownerSource =
        new DriverManagerDataSource(owner.url(), owner.user(), owner.password());
    String user = database.appUser();
    String given = database.appPassword();
    String password = given == null ? randomPassword() : given;
    JdbcClient jdbc = JdbcClient.create(ownerSource);
    if (!exists(jdbc, "select 1 from pg_roles where rolname = :name", user)) {
      jdbc.sql("create role " + Schemas.quoted(user) + " login password '" + password + "'")
          .update();
    } else if (given == null) {
      jdbc.sql("alter role " + Schemas.quoted(user) + " password '" + password + "'").update();
    }
    Schemas.migrate(ownerSource, user);
    return new DatabaseAccess(owner.url(), user, password);
  }

  @Bean
  HikariDataSource dataSource(DatabaseAccess access, PlatformProperties properties) {
    HikariConfig pool = new HikariConfig();
    pool.setPoolName("hallops");
    pool.setJdbcUrl(access.url());
    pool.setUsername(access.user());
    pool.setPassword(access.password());
    pool.setMaximumPoolSize(properties.database().poolSize());
    pool.addDataSourceProperty("ApplicationName", "hallops");
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    return new HikariDataSource(pool);
  }

  @Bean
  PlatformTransactionManager transactionManager(DataSource dataSource) {
    return new ScopedTransactionManager(dataSource);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  private static boolean exists(JdbcClient jdbc, String sql, String name) {
    return jdbc.sql(sql).param("name", name).query(Integer.class).optional().isPresent();
  }

  private static String randomPassword() {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  /// Connects as the owner of the database: migrations only.
  record OwnerAccess(String url, String user, String password) {}
}
