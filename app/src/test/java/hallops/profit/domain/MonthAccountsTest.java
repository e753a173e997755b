package hallops.profit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import hallops.kernel.OrgPath;
import hallops.kernel.Period;
import hallops.offer.Basis;
import hallops.offer.BusinessType;
import hallops.offer.Item;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Two halls and three businesses: activations (deferred 1/4/7 at 40/30/30), handsets (at once) and
/// publicity. Activations are worth 50 yuan until the 15th, 60 from the 16th of every month.
class MonthAccountsTest {
  private static final Period OCTOBER = new Period(2026, 10);
  private static final Period JULY = new Period(2026, 7);
  private static final int ACT = 0;
  private static final int TERM = 1;

  private static final List<BusinessType> TYPES =
      List.of(
          new BusinessType(1, "ACT", "开户", "Activation", Item.NEW_ACTIVATION, Basis.COUNT, true),
          new BusinessType(2, "TERM", "终端", "Handset", Item.HANDSET, Basis.COUNT, true),
          new BusinessType(3, "PUBLICITY", "宣传", "Publicity", Item.PUBLICITY, Basis.COUNT, false),
          new BusinessType(4, "BB", "宽带", "Broadband", Item.BROADBAND, Basis.COUNT, true));

  private final DayCube volumes = new DayCube(2, TYPES.size(), 31);
  private final Visits visits = new Visits(2, 31);
  private final List<MonthFacts.Retained> retained = new ArrayList<>();
  private final List<MonthFacts.ClawBack> clawBacks = new ArrayList<>();
  private final List<MonthFacts.Developed> developed = new ArrayList<>();
  private final List<CostEntry> costs = new ArrayList<>();
  private final List<CostPool> pools = new ArrayList<>();
  private MonthFacts.OriginVolumes origin = (hall, business, segment) -> 0;
  private RuleSet rules = Rules.with(BasisPoints.NONE, BasisPoints.NONE);
  private HallFacts.Ownership ownership = HallFacts.Ownership.RENTED;
  private LocalDate opened = LocalDate.of(2020, 1, 1);

  @Test
  void a_price_change_inside_the_month_makes_two_lines() {
    volumes.add(0, ACT, 14, 3); // the 15th: 3 × 50
    volumes.add(0, ACT, 15, 2); // the 16th: 2 × 60

    assertThat(lines(Mode.EXPECTED))
        .containsExactly("0 ACT 3 15000 volume", "0 ACT 2 12000 volume");
  }

  @Test
  void the_first_deferred_part_is_the_sale_itself_until_retention_is_known() {
    volumes.add(0, ACT, 0, 10); // 10 × 50 × 40 % = 200
    volumes.add(1, ACT, 0, 10);
    retained.add(new MonthFacts.Retained(1, ACT, OCTOBER, 8)); // 8 × 50 × 40 % = 160

    assertThat(lines(Mode.DEFERRED))
        .containsExactly("0 ACT 10 20000 volume", "1 ACT 8 16000 retention");
  }

  @Test
  void later_parts_are_valued_at_the_prices_of_the_month_of_the_sale() {
    // 30 alive of July; in July 20 were sold until the 15th and 40 from the 16th → 10 and 20
    origin = (hall, business, segment) -> segment.startIndex() == 0 ? 20 : 40;
    retained.add(new MonthFacts.Retained(0, ACT, JULY, 30));

    // month 4: 30 %; 10 × 50 × 30 % = 150.00, 20 × 60 × 30 % = 360.00
    assertThat(lines(Mode.DEFERRED))
        .containsExactly("0 ACT 10 15000 retention", "0 ACT 20 36000 retention");
    assertThat(accounts().halls().getFirst().incomeExpectedFen()).isZero();
  }

  @Test
  void retention_of_a_month_without_a_part_pays_nothing() {
    retained.add(new MonthFacts.Retained(0, ACT, new Period(2026, 9), 30));
    assertThat(accounts().income()).isEmpty();
  }

  @Test
  void a_claw_back_lands_in_the_month_decided_and_names_the_month_it_corrects() {
    origin = (hall, business, segment) -> segment.startIndex() == 0 ? 0 : 40;
    clawBacks.add(new MonthFacts.ClawBack(0, ACT, JULY, 5));

    // expected: −5 × 60 = −300; deferred: only July's 40 % were earned before October, −120
    assertThat(lines(Mode.EXPECTED)).containsExactly("0 ACT -5 -30000 claw_back");
    assertThat(lines(Mode.DEFERRED)).containsExactly("0 ACT -5 -12000 claw_back");
    assertThat(accounts().income()).allMatch(line -> JULY.equals(line.origin()));
  }

  @Test
  void a_claw_back_in_the_month_of_the_sale_cancels_it_in_both_views() {
    volumes.add(0, ACT, 0, 5);
    clawBacks.add(new MonthFacts.ClawBack(0, ACT, OCTOBER, 5));

    var hall = accounts().halls().getFirst();
    assertThat(hall.incomeExpectedFen()).isZero();
    assertThat(hall.incomeDeferredFen()).isZero();
  }

  @Test
  void the_handling_hall_keeps_all_unless_the_rule_says_otherwise() {
    volumes.add(0, TERM, 0, 2);
    developed.add(new MonthFacts.Developed(0, 1, TERM, 0, 2));
    assertThat(lines(Mode.BOTH)).containsExactly("0 TERM 2 15000 volume");

    rules = Rules.with(BasisPoints.percent(30), BasisPoints.NONE);
    // 2 × 75 × 30 % = 45 move to the developing hall
    assertThat(lines(Mode.BOTH))
        .containsExactly(
            "0 TERM 2 15000 volume", "0 TERM -2 -4500 split_out", "1 TERM 2 4500 split_in");
  }

  @Test
  void an_extension_that_is_switched_off_does_not_count() {
    volumes.add(0, 3, 0, 7);
    assertThat(accounts().unpriced()).containsExactly("BB"); // counts, but has no price
    rules = withoutExtensions();
    assertThat(accounts().unpriced()).isEmpty();
  }

  @Test
  void publicity_is_visitors_of_the_best_source_of_the_day() {
    visits.add(0, 0, VisitSource.DOOR_COUNTER, 100);
    visits.add(0, 0, VisitSource.HANDLED, 60);
    visits.add(0, 1, VisitSource.TICKET, 40); // ÷ 80 % = 50
    visits.add(1, 0, VisitSource.HANDLED, 33); // ÷ 50 % = 66

    assertThat(lines(Mode.BOTH))
        .containsExactly("0 PUBLICITY 150 9000 mixed", "1 PUBLICITY 66 3960 handled");
    assertThat(accounts().halls()).extracting(HallMonth::visitors).containsExactly(150L, 66L);
  }

  @Test
  void an_actual_cost_hides_an_estimate_and_equal_sources_add_up() {
    costs.add(cost(CostItem.RENT, CostSource.ESTIMATED, 9_000_00));
    costs.add(cost(CostItem.RENT, CostSource.ACTUAL, 5_000_00));
    costs.add(cost(CostItem.RENT, CostSource.ACTUAL, 5_500_00));

    assertThat(costOf(CostItem.RENT)).isEqualTo(10_500_00);
  }

  @Test
  void a_hall_without_labour_or_rent_is_shown_but_not_ranked() {
    costs.add(cost(CostItem.RENT, CostSource.ACTUAL, 1_00));
    costs.add(new CostEntry(0, CostItem.LABOUR, CostSource.MISSING, 0, "payroll late"));
    costs.add(new CostEntry(1, CostItem.LABOUR, CostSource.ACTUAL, 1_00, null));

    assertThat(accounts().halls())
        .extracting(HallMonth::unrankedReason)
        .containsExactly("missing:labour", "missing:rent");
  }

  @Test
  void owned_premises_get_an_imputed_rent_of_their_city() {
    ownership = HallFacts.Ownership.OWNED;
    costs.add(cost(CostItem.LABOUR, CostSource.ACTUAL, 1_00));

    // 200 m² × 50 (the rate of the city beats the rate of the location type)
    assertThat(costOf(CostItem.IMPUTED_RENT)).isEqualTo(10_000_00);
    assertThat(accounts().halls().getFirst().ranked()).isTrue();
  }

  @Test
  void a_new_hall_is_not_ranked_in_its_first_six_months() {
    costs.add(cost(CostItem.RENT, CostSource.ACTUAL, 1_00));
    costs.add(cost(CostItem.LABOUR, CostSource.ACTUAL, 1_00));

    opened = LocalDate.of(2026, 5, 20); // month 6 of its life
    assertThat(accounts().halls().getFirst().unrankedReason()).isEqualTo("ramp");
    opened = LocalDate.of(2026, 4, 20);
    assertThat(accounts().halls().getFirst().ranked()).isTrue();
  }

  @Test
  void a_shared_meter_is_allocated_by_area() {
    var byArea = new PoolKey(BasisPoints.NONE, BasisPoints.percent(100), BasisPoints.NONE);
    pools.add(new CostPool(CostItem.ELECTRICITY, new OrgPath("ha.zz"), 1_001, byArea));

    var lines = accounts().costs().stream().filter(l -> l.item() == CostItem.ELECTRICITY).toList();
    assertThat(lines).extracting(LedgerLine.Cost::amountFen).containsExactly(501L, 500L);
    assertThat(lines).extracting(LedgerLine.Cost::source).containsOnly(CostSource.ALLOCATED);
  }

  private List<String> lines(Mode mode) {
    return accounts().income().stream()
        .filter(line -> line.mode() == mode)
        .map(line ->
            "%d %s %d %d %s"
                .formatted(
                    line.hall(), line.business(), line.quantity(), line.amountFen(), line.source()))
        .toList();
  }

  private long costOf(CostItem item) {
    return accounts().costs().stream()
        .filter(line -> line.hall() == 0 && line.item() == item)
        .mapToLong(LedgerLine.Cost::amountFen)
        .sum();
  }

  private MonthAccounts accounts() {
    var facts =
        new MonthFacts(
            OCTOBER,
            List.of(hall(1), hall(2)),
            TYPES,
            volumes,
            visits,
            new long[2],
            retained,
            clawBacks,
            developed,
            origin,
            costs,
            List.of(),
            List.of(),
            pools);
    return MonthAccounts.of(facts, prices(), rules);
  }

  private HallFacts hall(int id) {
    return new HallFacts(
        id,
        "H0000" + id,
        new OrgPath("ha.zz.zz01.zz0101.h0000" + id),
        "ZZ",
        "standard",
        "city",
        ownership,
        opened,
        2_000,
        70,
        4);
  }

  private static CostEntry cost(CostItem item, CostSource source, long fen) {
    return new CostEntry(0, item, source, fen, null);
  }

  private static PriceHistory prices() {
    var start = LocalDate.of(2026, 1, 1);
    var values = new ArrayList<UnitValue>();
    for (int month = 1; month <= 12; month++) {
      values.add(value("ACT", LocalDate.of(2026, month, 1), 5_000_000));
      values.add(value("ACT", LocalDate.of(2026, month, 16), 6_000_000));
    }
    values.add(value("TERM", start, 7_500_000));
    values.add(value("PUBLICITY", start, 60_000));
    return new PriceHistory(List.of(new PriceHistory.Version(1, start, new PriceBook(values))));
  }

  private static UnitValue value(String business, LocalDate from, long milliFen) {
    return new UnitValue(business, "*", "*", from, milliFen, "");
  }

  private static RuleSet withoutExtensions() {
    var all = Rules.modern();
    return new RuleSet(
        all.recognition(),
        java.util.Set.of(),
        all.developShare(),
        all.visitRates(),
        all.writeOff(),
        all.imputedRent(),
        all.overheadKey(),
        all.overheadRate(),
        all.estimates(),
        all.costs(),
        all.rampMonths());
  }
}
