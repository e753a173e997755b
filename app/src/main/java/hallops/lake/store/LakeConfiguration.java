package hallops.lake.store;

import hallops.platform.DatabaseAccess;
import hallops.platform.PlatformProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The engine and the catalogue; both live as long as the process.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LakeProperties.class)
class LakeConfiguration {

  @Bean(destroyMethod = "close")
  DuckEngine duckEngine(PlatformProperties platform, LakeProperties lake) {
    return new DuckEngine(platform.dataDir(), lake);
  }

  @Bean(destroyMethod = "close")
  LakeCatalog lakeCatalog(PlatformProperties platform, DatabaseAccess database) {
    return new LakeCatalog(platform.dataDir(), database);
  }

  @Bean
  ScanPlans scanPlans(LakeCatalog catalog) {
    return new ScanPlans(catalog);
  }
}
