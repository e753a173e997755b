package hallops.demo.domain;

import static org.assertj.core.api.Assertions.assertThat;

import hallops.insight.domain.HallFigures;
import hallops.insight.domain.ItemFigures;
import hallops.insight.domain.Metric;
import hallops.insight.domain.PeerBoard;
import hallops.insight.domain.PeerKey;
import hallops.insight.domain.ShortBoard;
import hallops.insight.domain.ShortBoards;
import hallops.kernel.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Grades the short-board analysis by the truth table: it is given the figures of all 2,400 halls
/// for August to October 2026 and must find the ten halls that were made bad on purpose, and why.
class PlantedCausesTest {
  private static final DemoOptions OPTIONS = DemoOptions.demo();
  private static final Province PROVINCE = new ProvinceBuilder(OPTIONS).build();
  private static final List<Integer> MONTHS = List.of(202608, 202609, 202610);
  private static final Map<Integer, MonthTotals> TOTALS = new HashMap<>();
  private static final Map<DemoHall, List<ShortBoard>> BOARDS = new HashMap<>();

  /// What each cause should show up as.
  private static Set<Metric> signs(Cause cause) {
    return switch (cause) {
      case SITE_BAD -> Set.of(Metric.VISITORS_PER_DAY);
      case OVERSTAFFED -> Set.of(Metric.VISITORS_PER_STAFF, Metric.LABOUR_TO_INCOME);
      case RENT_SPIKE -> Set.of(Metric.RENT_PER_AREA, Metric.RENT_TO_INCOME);
      case LOW_CONVERSION -> Set.of(Metric.SALES_PER_VISITOR);
      case NURSED_CARDS -> Set.of(Metric.NEW_USER_VALID_RATE);
      case NONE -> Set.of();
    };
  }

  @BeforeAll
  static void analyse() {
    List<Map<DemoHall, HallFigures>> window =
        MONTHS.stream().map(PlantedCausesTest::figures).toList();
    List<PeerBoard> peers =
        window.stream().map(month -> new PeerBoard(List.copyOf(month.values()))).toList();
    for (DemoHall hall : window.getLast().keySet()) {
      List<ShortBoards.Month> months = new ArrayList<>();
      for (int i = 0; i < MONTHS.size(); i++) {
        HallFigures figures = window.get(i).get(hall);
        if (figures != null) {
          months.add(new ShortBoards.Month(figures, peers.get(i).peersOf(figures.key())));
        }
      }
      BOARDS.put(
          hall,
          ShortBoards.of(months).stream()
              .filter(one -> one.metric().kind() == Metric.Kind.DRIVER)
              .toList());
    }
  }

  @Test
  void every_planted_cause_is_among_the_three_dearest_short_boards_of_its_hall() {
    assertThat(PROVINCE.planted())
        .allSatisfy(hall ->
            assertThat(BOARDS.get(hall).stream().limit(3).map(ShortBoard::metric))
                .as("%s %s", hall.code, hall.cause)
                .containsAnyElementsOf(signs(hall.cause)));
  }

  /// With the seed of the demo 273 of about 2,340 halls have an exceptional board: recall 10 of 10,
  /// precision 0.037, nine times chance. By metric: too few visitors per head 4 of 5, invalid new
  /// users 2 of 7. Rents and flows spread widely by themselves, so most halls with an exceptional
  /// rent are expensive without having been planted.
  @Test
  void exceptional_short_boards_point_to_planted_halls_far_more_often_than_chance() {
    List<DemoHall> listed =
        BOARDS.keySet().stream()
            .filter(hall -> BOARDS.get(hall).stream().anyMatch(ShortBoard::exceptional))
            .toList();
    long found = listed.stream().filter(hall -> hall.cause != Cause.NONE).count();
    double recall = found / 10.0;
    double precision = (double) found / listed.size();

    double chance = 10.0 / BOARDS.size();
    assertThat(recall).isEqualTo(1.0);
    assertThat(precision).isGreaterThan(5 * chance);
  }

  private static Map<DemoHall, HallFigures> figures(int month) {
    MonthTotals totals = totals(month);
    Map<DemoHall, HallFigures> figures = new HashMap<>();
    for (DemoHall hall : PROVINCE.halls()) {
      if (hall.isOpenIn(month) && !hall.rentMissing && totals.visitors[hall.index()] > 0) {
        figures.put(hall, figures(hall, month, totals));
      }
    }
    return figures;
  }

  private static HallFigures figures(DemoHall hall, int month, MonthTotals totals) {
    Costs costs = new Costs();
    long cost = new CostLines(OPTIONS.seed(), costs).write(hall, totals);
    long income = totals.incomeMilliFen[hall.index()] / 1000;
    long visitors = totals.visitors[hall.index()];
    List<ItemFigures> items = items(hall, month, totals.quantity[hall.index()]);
    long pieces = items.stream().mapToLong(ItemFigures::pieces).sum();
    long saleIncome = items.stream().mapToLong(ItemFigures::amountFen).sum();
    long activated = items.getFirst().pieces();
    boolean ramp = Months.between(Months.of(hall.openedOn), month) < 6;
    int staff = hall.staffIn(month);
    var inputs =
        new HallFigures.Inputs(
            visitors,
            (double) staff,
            hall.frontArea,
            income,
            cost,
            income - cost,
            costs.rent,
            costs.labour,
            pieces,
            null,
            activated);
    Map<Metric, Double> values = new EnumMap<>(Metric.class);
    values.put(Metric.PROFIT, (double) (income - cost));
    values.put(Metric.VISITORS_PER_DAY, (double) visitors / Months.length(month));
    values.put(Metric.SALES_PER_VISITOR, (double) pieces / visitors);
    values.put(Metric.VALUE_PER_SALE, (double) saleIncome / pieces);
    values.put(Metric.SERVICE_VALUE_PER_VISITOR, (double) (income - saleIncome) / visitors);
    values.put(Metric.NEW_USER_VALID_RATE, validRate(hall, month));
    values.put(Metric.VISITORS_PER_STAFF, (double) visitors / staff);
    values.put(Metric.LABOUR_TO_INCOME, (double) costs.labour / income);
    values.put(Metric.RENT_PER_AREA, costs.rent / hall.frontArea);
    values.put(Metric.RENT_TO_INCOME, (double) costs.rent / income);
    values.put(Metric.OTHER_COST_TO_INCOME, (double) (cost - costs.rent - costs.labour) / income);
    PeerKey key = new PeerKey(hall.tier.code, hall.locationType, hall.operationMode);
    return new HallFigures(hall.number, key, Period.ofNumber(month), !ramp, inputs, values, items);
  }

  /// Activations first; each with its income at the values of the first of the month.
  private static List<ItemFigures> items(DemoHall hall, int month, int[] quantity) {
    Map<String, long[]> sums = new java.util.LinkedHashMap<>();
    for (Business business : Business.ALL) {
      if (business.bySkill && !business.isCard()) {
        String item =
            business.isActivation()
                ? "new_activation"
                : business.isHandset()
                    ? "handset"
                    : business.isValueAdded()
                        ? "value_added"
                        : business == Business.BB_NEW ? "broadband" : "plan_upgrade";
        long[] sum = sums.computeIfAbsent(item, none -> new long[2]);
        int pieces = quantity[business.ordinal()];
        sum[0] += pieces;
        sum[1] +=
            pieces
                * UnitValues.milliFen(business, hall.city, hall.tier, Months.first(month))
                / 1000;
      }
    }
    return sums.entrySet().stream()
        .map(one -> new ItemFigures(one.getKey(), true, one.getValue()[0], one.getValue()[1]))
        .toList();
  }

  /// Of the activations three months ago those alive and billed now.
  private static double validRate(DemoHall hall, int month) {
    int origin = Months.plus(month, -3);
    long[] alive = {0};
    Table rows =
        new Counting() {
          @Override
          public void row(String... fields) {
            if (fields[2].startsWith("ACT") && fields[3].equals(Months.text(origin))) {
              alive[0] += Long.parseLong(fields[4]);
            }
          }
        };
    new Retention(OPTIONS.seed(), PlantedCausesTest::totals).write(rows, hall, month);
    long began = 0;
    for (Business business : Business.ALL) {
      began +=
          business.isActivation() ? totals(origin).quantity[hall.index()][business.ordinal()] : 0;
    }
    return began == 0 ? 1 : (double) alive[0] / began;
  }

  private static MonthTotals totals(int month) {
    MonthTotals known = TOTALS.get(month);
    if (known == null) {
      Folders nowhere =
          Folders.under(
              java.nio.file.Path.of(System.getProperty("java.io.tmpdir"), "hallops-planted"));
      known =
          new MonthPass(
                  new GeneratorRun(
                      OPTIONS,
                      PROVINCE,
                      new Withheld(OPTIONS.withScale(0), PROVINCE),
                      nowhere,
                      new Truth()),
                  month)
              .silent();
      TOTALS.put(month, known);
    }
    return known;
  }

  private abstract static class Counting implements Table {
    @Override
    public void close() {}
  }

  /// Adds up rent and labour while cost lines pass by.
  private static final class Costs extends Counting {
    private long rent;
    private long labour;

    @Override
    public void row(String... fields) {
      long fen = fields[3].isEmpty() ? 0 : Math.round(Double.parseDouble(fields[3]) * 100);
      rent += fields[2].endsWith("rent") ? fen : 0;
      labour += fields[2].equals("labour") ? fen : 0;
    }
  }
}
