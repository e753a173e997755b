package hallops.insight.domain;

import static hallops.insight.domain.Direction.HIGHER_IS_BETTER;
import static hallops.insight.domain.Direction.LOWER_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class DistributionTest {

  /// n = 5: 10 20 20 30 40
  private final Distribution five = Distribution.of(DoubleStream.of(30, 20, 10, 40, 20));

  @Test
  void theWorstIsZeroTheBestAHundredWhereMoreIsBetter() {
    assertThat(five.percentile(10, HIGHER_IS_BETTER)).hasValue(0);
    assertThat(five.percentile(40, HIGHER_IS_BETTER)).hasValue(100);
    // 30: worse 3, equal 1 → 100 × 3 / 4
    assertThat(five.percentile(30, HIGHER_IS_BETTER)).hasValue(75);
  }

  @Test
  void theLargestIsTheWorstWhereLessIsBetter() {
    assertThat(five.percentile(40, LOWER_IS_BETTER)).hasValue(0);
    assertThat(five.percentile(10, LOWER_IS_BETTER)).hasValue(100);
  }

  @Test
  void equalsShareTheMiddleOfTheirPlaces() {
    // 20 twice: worse 1, equal 2 → 100 × (1 + 0.5) / 4 = 37.5; from the other side 62.5
    assertThat(five.percentile(20, HIGHER_IS_BETTER)).hasValue(37.5);
    assertThat(five.percentile(20, LOWER_IS_BETTER)).hasValue(62.5);
  }

  @Test
  void allEqualIsTheMiddleForEverybody() {
    Distribution same = Distribution.of(DoubleStream.of(7, 7, 7));
    assertThat(same.percentile(7, HIGHER_IS_BETTER)).hasValue(50);
    assertThat(same.robustGap(7)).isEmpty();
  }

  @Test
  void ranksGiveEqualsTheBetterPlace() {
    assertThat(five.rank(40, HIGHER_IS_BETTER)).isEqualTo(1);
    assertThat(five.rank(20, HIGHER_IS_BETTER)).isEqualTo(3);
    assertThat(five.rank(10, HIGHER_IS_BETTER)).isEqualTo(5);
    assertThat(five.rank(10, LOWER_IS_BETTER)).isEqualTo(1);
  }

  @Test
  void quantilesInterpolateLikePercentileCont() {
    // place 0.25 × 4 = 1 → 20; 0.9 × 4 = 3.6 → 30 + 0.6 × 10
    assertThat(five.quantile(0.25)).hasValue(20);
    assertThat(five.quantile(0.9).orElseThrow())
        .isCloseTo(36, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(five.median()).hasValue(20);
  }

  @Test
  void theRobustGapCountsInterquartileRanges() {
    // median 20, IQR 30 − 20 = 10
    assertThat(five.robustGap(40)).hasValue(2);
    assertThat(five.robustGap(10)).hasValue(-1);
  }

  @Test
  void unknownValuesTakeNoPart() {
    assertThat(Distribution.of(DoubleStream.of(1, Double.NaN, 3)).size()).isEqualTo(2);
    assertThat(five.percentile(Double.NaN, HIGHER_IS_BETTER)).isEmpty();
    assertThat(Distribution.of(DoubleStream.of(1)).percentile(1, HIGHER_IS_BETTER)).isEmpty();
  }
}
