package hallops.hall.service;

import hallops.hall.domain.ProvinceBox;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Turns settings into what the rules use.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HallProperties.class)
class HallConfiguration {

  @Bean
  ProvinceBox provinceBox(HallProperties properties) {
    return properties.box();
  }
}
