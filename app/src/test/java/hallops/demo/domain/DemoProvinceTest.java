package hallops.demo.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The drawn province against the table of the specification (profile 现代), October 2026.
class DemoProvinceTest {
  private static final DemoOptions OPTIONS = DemoOptions.demo();
  private static final Province PROVINCE = new ProvinceBuilder(OPTIONS).build();
  private static MonthTotals sums = new MonthTotals(202610, 1);
  private static long[] costFen = {};
  @TempDir private static Path folder;

  @BeforeAll
  static void account() {
    Folders folders = Folders.under(folder);
    GeneratorRun run =
        new GeneratorRun(OPTIONS, PROVINCE, new Withheld(OPTIONS, PROVINCE), folders, new Truth());
    sums = new MonthPass(run, 202610).silent();
    costFen = new long[PROVINCE.halls().size()];
    try (Table table = new CsvFile(folders.main(), "cost_line-202610.csv", CostLines.HEADER)) {
      CostLines costs = new CostLines(OPTIONS.seed(), table);
      for (DemoHall hall : PROVINCE.halls()) {
        if (hall.isOpenIn(202610)) {
          costFen[hall.index()] = costs.write(hall, sums);
        }
      }
    }
  }

  @Test
  void has_2400_halls_in_18_cities_by_the_table() {
    Map<Tier, Long> byTier =
        PROVINCE.halls().stream()
            .collect(Collectors.groupingBy(hall -> hall.tier, Collectors.counting()));

    assertThat(PROVINCE.cities()).hasSize(18);
    assertThat(byTier)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(Tier.FLAGSHIP, 61L, Tier.STANDARD, 491L, Tier.SMALL, 963L, Tier.TOWNSHIP, 885L));
  }

  @Test
  void every_hall_lies_inside_its_city_and_has_a_name_of_its_own() {
    ProvinceMap map = ProvinceMap.load();

    assertThat(PROVINCE.halls())
        .allSatisfy(hall ->
            assertThat(map.contains(hall.city.code(), hall.longitude, hall.latitude)).isTrue());
    assertThat(PROVINCE.halls()).extracting(hall -> hall.name).doesNotHaveDuplicates();
  }

  @Test
  void a_month_earns_and_costs_what_the_specification_found() {
    double income = Arrays.stream(sums.incomeMilliFen).sum() / 1e5;
    double cost = Arrays.stream(costFen).sum() / 100.0;

    assertThat(income).isCloseTo(1.20e8, within(0.09e8));
    assertThat(cost).isCloseTo(0.97e8, within(0.07e8));
    assertThat(lossShare(PROVINCE.halls())).isCloseTo(0.28, within(0.04));
  }

  @Test
  void medians_by_tier_are_those_of_the_table() {
    tier(Tier.FLAGSHIP, 25.2, 20.6, 15);
    tier(Tier.STANDARD, 9.3, 7.5, 7);
    tier(Tier.SMALL, 3.6, 3.2, 4);
    tier(Tier.TOWNSHIP, 2.2, 1.7, 2);
  }

  /// Money in ten thousand yuan, within 16 %; staff within one head (flagships within two).
  private static void tier(Tier tier, double income, double cost, int staff) {
    List<DemoHall> halls = open(tier);
    assertThat(median(halls.stream().mapToDouble(hall -> sums.incomeMilliFen[hall.index()] / 1e9)))
        .as("%s income", tier)
        .isCloseTo(income, within(0.16 * income));
    assertThat(median(halls.stream().mapToDouble(hall -> costFen[hall.index()] / 1e6)))
        .as("%s cost", tier)
        .isCloseTo(cost, within(0.16 * cost));
    assertThat(median(halls.stream().mapToDouble(hall -> hall.staff)))
        .as("%s staff", tier)
        .isCloseTo(staff, within(tier == Tier.FLAGSHIP ? 2.0 : 1.0));
  }

  @Test
  void ten_halls_carry_a_planted_cause_two_of_each_and_hold_orders() {
    Map<Cause, Long> causes =
        PROVINCE.planted().stream()
            .collect(
                Collectors.groupingBy(hall -> hall.cause, TreeMap::new, Collectors.counting()));

    assertThat(causes.values()).containsExactly(2L, 2L, 2L, 2L, 2L);
    assertThat(PROVINCE.planted()).allMatch(hall -> hall.orderLevel);
  }

  @Test
  void planted_causes_are_strong_enough_to_lose_money() {
    assertThat(PROVINCE.planted())
        .filteredOn(hall -> hall.cause != Cause.NURSED_CARDS)
        .allSatisfy(
            hall -> assertThat(profitFen(hall)).as("%s %s", hall.code, hall.cause).isNegative());
  }

  @Test
  void dirty_halls_have_their_shares() {
    List<DemoHall> halls = PROVINCE.halls();
    long counted = halls.stream().filter(hall -> hall.visitorSource.equals("door_counter")).count();
    long drifting = halls.stream().filter(hall -> hall.counterDrift > 0).count();
    long withoutRent = halls.stream().filter(hall -> hall.rentMissing).count();
    long samePlace =
        halls.stream().map(hall -> hall.longitude + " " + hall.latitude).distinct().count();

    assertThat((double) drifting / counted).isCloseTo(0.03, within(0.012));
    assertThat((double) withoutRent / halls.size()).isCloseTo(0.02, within(0.006));
    assertThat(halls.size() - samePlace).isEqualTo(4);
  }

  @Test
  void three_small_cities_are_order_level_whole() {
    Set<String> whole = Set.of("JY", "HB", "SMX");

    assertThat(PROVINCE.halls())
        .filteredOn(hall -> whole.contains(hall.city.code()))
        .hasSize(116)
        .allMatch(hall -> hall.orderLevel);
  }

  private static boolean loses(DemoHall hall) {
    return profitFen(hall) < 0;
  }

  private static long profitFen(DemoHall hall) {
    return sums.incomeMilliFen[hall.index()] / 1000 - costFen[hall.index()];
  }

  private static double lossShare(List<DemoHall> halls) {
    List<DemoHall> open = halls.stream().filter(hall -> hall.isOpenIn(202610)).toList();
    return (double) open.stream().filter(DemoProvinceTest::loses).count() / open.size();
  }

  private static List<DemoHall> open(Tier tier) {
    return PROVINCE.halls().stream()
        .filter(hall -> hall.tier == tier && hall.isOpenIn(202610))
        .toList();
  }

  private static double median(java.util.stream.DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
