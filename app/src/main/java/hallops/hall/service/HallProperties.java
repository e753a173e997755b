package hallops.hall.service;

import hallops.hall.domain.ProvinceBox;
import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The province this installation is for, roughly: degrees around Henan unless set otherwise.
@ConfigurationProperties("hallops.hall.province")
record HallProperties(
    @DefaultValue("110.3") BigDecimal west,
    @DefaultValue("31.3") BigDecimal south,
    @DefaultValue("116.7") BigDecimal east,
    @DefaultValue("36.5") BigDecimal north) {

  ProvinceBox box() {
    return new ProvinceBox(west, south, east, north);
  }
}
