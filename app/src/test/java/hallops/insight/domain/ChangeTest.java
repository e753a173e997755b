package hallops.insight.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// Growth, bridge and smoothing.
class ChangeTest {

  @Test
  void growthIsARatioOnlyOverAPositiveBase() {
    assertThat(Growth.between(120L, 100L)).isEqualTo(new Growth(100, 20, 0.2));
    assertThat(Growth.between(50L, -100L)).isEqualTo(new Growth(-100, 150, null));
    assertThat(Growth.between(50L, 0L)).isEqualTo(new Growth(0, 50, null));
    assertThat(Growth.between(50L, null)).isNull();
  }

  @Test
  void aBridgeAddsUpAndACostThatGrewTakesProfitAway() {
    Bridge bridge =
        Bridge.between(
            Map.of("new_activation", 1_000L, "handset", 500L),
            Map.of("rent", 300L, "labour", 400L),
            Map.of("new_activation", 900L, "publicity", 60L, "handset", 500L),
            Map.of("rent", 350L, "labour", 400L));
    assertThat(bridge.fromFen()).isEqualTo(800);
    assertThat(bridge.toFen()).isEqualTo(710);
    assertThat(bridge.steps())
        .extracting(Bridge.Step::item, Bridge.Step::effectFen)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("new_activation", -100L),
            org.assertj.core.groups.Tuple.tuple("publicity", 60L),
            org.assertj.core.groups.Tuple.tuple("handset", 0L),
            org.assertj.core.groups.Tuple.tuple("rent", -50L),
            org.assertj.core.groups.Tuple.tuple("labour", 0L));
  }

  @Test
  void aSpikeAfterTwoCalmMonthsIsUnsteady() {
    assertThat(Smoothing.unsteady(60.0, 55.0, 12.0)).isTrue();
    assertThat(Smoothing.unsteady(60.0, 55.0, 30.0)).isFalse();
    assertThat(Smoothing.unsteady(10.0, 55.0, 12.0)).isFalse();
    assertThat(Smoothing.unsteady(null, 55.0, 12.0)).isFalse();
    assertThat(Smoothing.mean(1, 2, 6)).isEqualTo(3);
  }
}
