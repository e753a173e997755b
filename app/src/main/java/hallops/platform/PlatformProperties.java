package hallops.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the product keeps its data and which PostgreSQL it uses.
///
/// @param dataDir everything that must survive a restart is below it
/// @param database an external PostgreSQL; without a URL the embedded one runs in `dataDir`
@ConfigurationProperties("hallops")
public record PlatformProperties(
    @DefaultValue("data") Path dataDir, @DefaultValue Database database) {

  /// @param url `jdbc:postgresql://host:5432/name`
  /// @param user owner of the database: creates schemas and, unless given, the application's role
  /// @param appUser role without `bypassrls` that the product works as
  /// @param appPassword its password; random at each start when the product makes the role itself
  /// @param poolSize connections held at most
  public record Database(
      @Nullable String url,
      @Nullable String user,
      @Nullable String password,
      @DefaultValue("hallops_app") String appUser,
      @Nullable String appPassword,
      @DefaultValue("20") int poolSize) {}
}
