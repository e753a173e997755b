package hallops.profit.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hallops.kernel.OrgPath;
import hallops.kernel.Period;
import hallops.offer.Basis;
import hallops.offer.BusinessType;
import hallops.offer.Item;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The worked example of the model: one standard hall, 200 m², 30 days, 9,000 arriving customers, 7
/// staff, 4 counters, profile 现代. Every number below was worked out by hand.
class GoldenHallTest {
  private static final Period NOVEMBER = new Period(2026, 11);

  private static final List<BusinessType> BUSINESSES =
      List.of(
          business(1, "ACT", Item.NEW_ACTIVATION, Basis.COUNT, true),
          business(2, "PAY", Item.BILL_PAYMENT, Basis.AMOUNT, false),
          business(3, "CARD", Item.TOPUP_CARD, Basis.AMOUNT, true),
          business(4, "TERM", Item.HANDSET, Basis.COUNT, true),
          business(5, "VAS", Item.VALUE_ADDED, Basis.COUNT, true),
          business(6, "PUBLICITY", Item.PUBLICITY, Basis.COUNT, false),
          business(7, "SVC", Item.BASIC_SERVICE, Basis.COUNT, false),
          business(8, "QRY", Item.BASIC_SERVICE, Basis.COUNT, false),
          business(9, "BB", Item.BROADBAND, Basis.COUNT, true),
          business(10, "UPG", Item.PLAN_UPGRADE, Basis.COUNT, true));

  private final MonthAccounts accounts = MonthAccounts.of(facts(), prices(), Rules.modern());
  private final HallMonth hall = accounts.halls().getFirst();

  @Test
  void every_income_item_is_volume_times_unit_value() {
    // 放号 400 × 60 = 24,000.00            缴费 260,000 元 × 1 % = 2,600.00
    // 充值卡 9,000 元 × 2 % = 180.00       定制终端 90 × 75 = 6,750.00
    // 增值 1,030 × 6 = 6,180.00            宣传 9,000 × 0.6 = 5,400.00
    // 办理 2,340 × 2.2 = 5,148.00          查询 1,620 × 0.4 = 648.00
    // 宽带 120 × 90 = 10,800.00            升档 500 × 30 = 15,000.00
    assertThat(incomeByBusiness())
        .isEqualTo(
            Map.of(
                "ACT", 24_000_00L,
                "PAY", 2_600_00L,
                "CARD", 180_00L,
                "TERM", 6_750_00L,
                "VAS", 6_180_00L,
                "PUBLICITY", 5_400_00L,
                "SVC", 5_148_00L,
                "QRY", 648_00L,
                "BB", 10_800_00L,
                "UPG", 15_000_00L));
  }

  @Test
  void virtual_income_and_its_seven_items() {
    // seven items 24,000 + 2,600 + 180 + 6,750 + 6,180 + 5,400 + 5,796 = 50,906.00
    assertThat(hall.sevenItemIncomeFen()).isEqualTo(50_906_00);
    // with the extensions + 10,800 + 15,000 = 76,706.00
    assertThat(hall.incomeExpectedFen()).isEqualTo(76_706_00);
  }

  @Test
  void every_cost_item_follows_its_rule() {
    var costs =
        accounts.costs().stream()
            .collect(Collectors.toMap(LedgerLine.Cost::item, LedgerLine.Cost::amountFen));
    assertThat(costs)
        .isEqualTo(
            Map.of(
                CostItem.RENT, 11_000_00L, // 200 m² × 55
                CostItem.FIT_OUT, 5_000_00L, // 200 × 1,500 ÷ 60
                CostItem.EQUIPMENT, 1_466_67L, // 4 × 22,000 ÷ 60 = 1,466.666…
                CostItem.ELECTRICITY, 2_400_00L, // 9 × 200 + 600
                CostItem.SECURITY, 5_200_00L, // contract
                CostItem.OFFICE, 1_200_00L, // 0.1 × 9,000 + 300
                CostItem.LABOUR, 37_800_00L, // 7 × 5,400
                CostItem.IT_TRAINING, 1_260_00L, // 7 × 180
                CostItem.OVERHEAD, 3_919_60L)); // 6 % of 65,326.67 = 3,919.6002
  }

  @Test
  void virtual_profit_to_the_fen() {
    assertThat(hall.costFen()).isEqualTo(69_246_27);
    assertThat(hall.profitExpectedFen()).isEqualTo(7_459_73);
    assertThat((double) hall.profitExpectedFen() / hall.incomeExpectedFen())
        .isCloseTo(0.0973, within(0.00005));
    assertThat(hall.sevenItemIncomeFen() - hall.costFen()).isEqualTo(-18_340_27);
  }

  @Test
  void break_even_with_materials_as_the_variable_cost() {
    // v = 0.1 a visitor, so variable 900.00, fixed 69,246.27 − 900 = 68,346.27
    assertThat(hall.variableCostFen()).isEqualTo(900_00);
    assertThat(hall.fixedCostFen()).isEqualTo(68_346_27);
    // r − v = (76,706 − 900) ÷ 9,000 = 8.42289; 68,346.27 ÷ 8.42289 = 8,114.35 → 8,115
    assertThat(hall.breakEven().breakEvenVisitors()).hasValue(8_115);
    // (9,000 − 8,114.35) ÷ 9,000 = 9.84 %
    assertThat(hall.breakEven().safetyMargin().orElseThrow()).isCloseTo(0.0984, within(0.00005));
  }

  @Test
  void efficiency_figures_of_the_example() {
    assertThat(hall.incomeExpectedFen() / 200 / 100.0).isEqualTo(383.53);
    assertThat(hall.incomeExpectedFen() / 7 / 100.0).isEqualTo(10_958.00);
    assertThat((76_706.00 - 5_400) / 9_000).isCloseTo(7.92, within(0.005));
    assertThat(hall.ranked()).isTrue();
  }

  private Map<String, Long> incomeByBusiness() {
    return accounts.income().stream()
        .filter(line -> line.mode().isExpected())
        .collect(
            Collectors.toMap(LedgerLine.Income::business, LedgerLine.Income::amountFen, Long::sum));
  }

  private static MonthFacts facts() {
    var hall =
        new HallFacts(
            1,
            "H00001",
            new OrgPath("ha.zz.zz01.zz0102.h00001"),
            "ZZ",
            "standard",
            "city",
            HallFacts.Ownership.RENTED,
            LocalDate.of(2020, 1, 1),
            2_000,
            70,
            4);
    var volumes = new DayCube(1, BUSINESSES.size(), 30);
    long[] quantities = {400, 260_000_00, 9_000_00, 90, 1_030, 0, 2_340, 1_620, 120, 500};
    for (int b = 0; b < quantities.length; b++) {
      long[] days = LargestRemainder.split(quantities[b], evenly(30));
      for (int day = 0; day < 30; day++) {
        volumes.add(0, b, day, days[day]);
      }
    }
    var visits = new Visits(1, 30);
    for (int day = 0; day < 30; day++) {
      visits.add(0, day, VisitSource.DOOR_COUNTER, 300);
    }
    return new MonthFacts(
        NOVEMBER,
        List.of(hall),
        BUSINESSES,
        volumes,
        visits,
        new long[] {2_000},
        List.of(),
        List.of(),
        List.of(),
        (h, b, segment) -> 0,
        costs(),
        investments(),
        leases(),
        List.of());
  }

  private static long[] evenly(int parts) {
    var weights = new long[parts];
    java.util.Arrays.fill(weights, 1);
    return weights;
  }

  private static List<CostEntry> costs() {
    return List.of(actual(CostItem.SECURITY, 5_200_00), actual(CostItem.LABOUR, 7 * 5_400_00));
  }

  private static List<MonthFacts.HallInvestment> investments() {
    var since = NOVEMBER; // the first month of the write-off rounds up, 1,466.67
    return List.of(
        new MonthFacts.HallInvestment(
            0, new Investment(CostItem.FIT_OUT, since, 200 * 1_500_00, null)),
        new MonthFacts.HallInvestment(
            0, new Investment(CostItem.EQUIPMENT, since, 4 * 22_000_00, null)));
  }

  private static List<MonthFacts.HallLease> leases() {
    var rent = new StraightLineRent(NOVEMBER, NOVEMBER.plusMonths(11), 12 * 11_000_00);
    return List.of(new MonthFacts.HallLease(0, rent));
  }

  private static CostEntry actual(CostItem item, long fen) {
    return new CostEntry(0, item, CostSource.ACTUAL, fen, null);
  }

  private static PriceHistory prices() {
    var day = LocalDate.of(2026, 1, 1);
    long[] milliFen = {
      6_000_000, 10, 20, 7_500_000, 600_000, 60_000, 220_000, 40_000, 9_000_000, 3_000_000
    };
    var values = new java.util.ArrayList<UnitValue>();
    for (int b = 0; b < milliFen.length; b++) {
      values.add(new UnitValue(BUSINESSES.get(b).code(), "*", "*", day, milliFen[b], ""));
    }
    return new PriceHistory(List.of(new PriceHistory.Version(1, day, new PriceBook(values))));
  }

  private static BusinessType business(int id, String code, Item item, Basis basis, boolean sale) {
    return new BusinessType(id, code, code, code, item, basis, sale);
  }
}
