package hallops.insight.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GapTreeTest {

  private static Map<String, Long> parts(GapTree tree) {
    return tree.parts().stream().collect(Collectors.toMap(GapTree.Part::driver, GapTree.Part::fen));
  }

  @Test
  void everyDriverTakesItsOwnPartOfTheGap() {
    // given the usual hall: q = 0.2, mix 50/50, value per sale (60 + 6) / 2 = 33 yuan, services 2
    // yuan
    // and a hall with 800 visitors, 60 + 90 sold, activations at 55 yuan, services 1,440 yuan,
    // rent 1,500, labour 2,800, other 700 yuan
    HallFigures own = Halls.hall(1, 800, 60, 90, 5_500, 144_000, 150_000, 280_000, 70_000);

    GapTree tree = GapTree.of(own, Halls.among(own, 20).reference());

    // flow (800 − 1000) × (0.2 × 33 + 2) = −1,720.00
    // conversion (150 − 800 × 0.2) × 33 = −330.00
    // mix 60 × 60 + 90 × 6 − 150 × 33 = −810.00, services 1,440 − 800 × 2 = −160.00: −970.00
    // unit value 60 × (55 − 60) = −300.00
    // rent 1,000 − 1,500 = −500.00; labour 3,000 − 2,800 = +200.00; other 600 − 700 = −100.00
    assertThat(tree).isNotNull();
    assertThat(parts(tree))
        .containsEntry("flow", -172_000L)
        .containsEntry("conversion", -33_000L)
        .containsEntry("mix", -97_000L)
        .containsEntry("unit_value", -30_000L)
        .containsEntry("rent", -50_000L)
        .containsEntry("labour", 20_000L)
        .containsEntry("other", -10_000L);
    // profit 3,300 + 540 + 1,440 − 5,000 = 280.00 against 4,000.00
    assertThat(tree.gapFen()).isEqualTo(28_000L - 400_000L);
    assertThat(tree.siteFen()).isEqualTo(-172_000L);
    assertThat(tree.managementFen()).isEqualTo(-200_000L);
    assertThat(tree.medianRestFen()).isZero();
  }

  @Test
  void theMiddleHallHasNoGap() {
    HallFigures own = Halls.usual(1);
    GapTree tree = GapTree.of(own, Halls.among(own, 20).reference());
    assertThat(tree.gapFen()).isZero();
    assertThat(tree.parts()).allMatch(part -> part.fen() == 0);
  }

  @Test
  void anyHallsPartsAddUpToTheFen() {
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      HallFigures own =
          Halls.hall(
              1,
              1 + random.nextInt(5_000),
              random.nextInt(300),
              random.nextInt(300),
              random.nextInt(9_999),
              random.nextInt(900_000),
              random.nextInt(900_000),
              random.nextInt(900_000),
              random.nextInt(900_000));
      GapTree tree = GapTree.of(own, Halls.among(own, 3).reference());
      assertThat(tree.parts().stream().mapToLong(GapTree.Part::fen).sum()).isEqualTo(tree.gapFen());
      assertThat(tree.siteFen() + tree.managementFen()).isEqualTo(tree.gapFen());
    }
  }

  @Test
  void withoutVisitorsThereIsNoTree() {
    HallFigures own = Halls.hall(1, 0, 0, 0, 0, 0, 0, 0, 0);
    assertThat(GapTree.of(own, Halls.among(own, 3).reference())).isNull();
  }
}
