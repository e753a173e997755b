package hallops.insight.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShortBoardsTest {

  private static ShortBoards.Month month(HallFigures own) {
    return new ShortBoards.Month(own, Halls.among(own, 20));
  }

  /// 100 activations and 100 value-added fewer per two: half the usual sales, all else usual.
  private static final HallFigures POOR =
      Halls.hall(1, 1_000, 50, 50, 6_000, 200_000, 100_000, 300_000, 60_000);

  @Test
  void twoLowMonthsOfThreeMakeAShortBoardWorthItsMoney() {
    List<ShortBoard> boards =
        ShortBoards.of(List.of(month(Halls.usual(1)), month(POOR), month(POOR)));

    ShortBoard sales = boards.getFirst();
    assertThat(sales.metric()).isEqualTo(Metric.SALES_PER_VISITOR);
    assertThat(sales.lowMonths()).isEqualTo(2);
    assertThat(sales.severe()).isTrue();
    assertThat(sales.percentile()).isZero();
    // (0.2 − 0.1) × 1,000 visitors × 33 yuan a sale = 3,300 yuan
    assertThat(sales.worthFen()).isEqualTo(330_000L);
  }

  @Test
  void oneLowMonthIsNoShortBoard() {
    assertThat(ShortBoards.of(List.of(month(Halls.usual(1)), month(Halls.usual(1)), month(POOR))))
        .isEmpty();
  }

  @Test
  void aShortBoardThatIsGoneThisMonthIsRecoveringAndWorthNothing() {
    List<ShortBoard> boards =
        ShortBoards.of(List.of(month(POOR), month(POOR), month(Halls.usual(1))));
    assertThat(boards).extracting(ShortBoard::metric).contains(Metric.SALES_PER_VISITOR);
    assertThat(boards).allMatch(ShortBoard::recovering);
    assertThat(boards).allMatch(board -> board.worthFen() == null || board.worthFen() == 0);
  }

  @Test
  void aHighRentIsAShortBoardBecauseLessIsBetter() {
    HallFigures dear = Halls.hall(1, 1_000, 100, 100, 6_000, 200_000, 280_000, 300_000, 60_000);
    ShortBoard rent = ShortBoards.of(List.of(month(dear), month(dear), month(dear))).getFirst();
    assertThat(rent.metric()).isEqualTo(Metric.RENT_TO_INCOME);
    // 2,800 − 1,000 ÷ 8,600 × 8,600 = 1,800 yuan
    assertThat(rent.worthFen()).isEqualTo(180_000L);
  }

  @Test
  void anUnrankedHallHasNoShortBoards() {
    HallFigures unranked =
        new HallFigures(
            1, Halls.KEY, Halls.OCTOBER, false, POOR.inputs(), POOR.values(), POOR.items());
    assertThat(ShortBoards.of(List.of(month(unranked), month(unranked), month(unranked))))
        .isEmpty();
  }

  @Test
  void spareStaffIsWorthItsWages() {
    // 6 heads for 500 visitors; the usual hall has 1,000 ÷ 6 visitors a head, so 3 would do:
    // 3 × (3,000 ÷ 6) = 1,500 yuan
    HallFigures idle = Halls.hall(1, 500, 50, 50, 6_000, 100_000, 100_000, 300_000, 60_000);
    assertThat(Worth.ofLifting(Metric.VISITORS_PER_STAFF, idle, 1_000 / 6.0)).isEqualTo(150_000L);
  }
}
