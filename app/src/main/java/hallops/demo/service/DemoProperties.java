package hallops.demo.service;

import hallops.demo.domain.DemoOptions;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The demo province of `./hallops demo`.
///
/// @param enabled makes the province at the first start
/// @param scale share of halls that hold orders; `full` = all, `tiny` = three small cities for
///   tests
/// @param cities only these cities; empty = all
@ConfigurationProperties("hallops.demo")
record DemoProperties(
    boolean enabled,
    @DefaultValue("demo") String scale,
    @DefaultValue("20261031") long seed,
    @DefaultValue Set<String> cities) {

  private static final Set<String> SMALL_CITIES = Set.of("JY", "HB", "SMX");
  private static final double TINY = 0.2;

  DemoOptions options() {
    DemoOptions options = DemoOptions.demo().withSeed(seed).withCities(cities);
    return switch (scale) {
      case "demo" -> options;
      case "full" -> options.withScale(1);
      case "tiny" -> options.withScale(TINY).withCities(SMALL_CITIES);
      default -> options.withScale(Double.parseDouble(scale));
    };
  }
}
