package hallops.lake;

import hallops.kernel.Period;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// A small world for the lake's tests: 50 halls, some codes, months that a test closes.
@TestConfiguration
public class LakeFixtures {

  public static final Set<Period> CLOSED = new HashSet<>();

  @Bean
  @Primary
  VisibleHalls visibleHallsOfTest() {
    return scope -> scope.seesEverything() ? new int[] {1, 2, 3} : new int[] {1};
  }

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  CodeList hallCodesOfTest() {
    Map<String, Integer> codes = new HashMap<>();
    for (int id = 1; id <= 50; id++) {
      codes.put("H%05d".formatted(id), id);
    }
    return list("hall", codes);
  }

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  CodeList businessCodesOfTest() {
    return list("business", Map.of("ACT_GLOBAL", 1, "PAY_CASH", 2, "VAS_DATA", 7));
  }

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  CodeList costItemsOfTest() {
    return list("cost_item", Map.of("rent", 1, "labour", 4));
  }

  @Bean
  PeriodLock lockOfTest() {
    return CLOSED::contains;
  }

  private static CodeList list(String name, Map<String, Integer> codes) {
    return new CodeList() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Map<String, Integer> codes() {
        return codes;
      }
    };
  }
}
