package hallops.profit.domain;

import hallops.offer.BusinessType;
import hallops.offer.Item;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The accounts of one month: from facts, prices and rules to ledger lines and hall months.
///
/// @param unpriced businesses that were handled on days without a unit value
public record MonthAccounts(
    List<LedgerLine.Income> income,
    List<LedgerLine.Cost> costs,
    List<HallMonth> halls,
    Set<String> unpriced) {

  public static MonthAccounts of(MonthFacts facts, PriceHistory history, RuleSet rules) {
    publicity(facts, rules);
    var prices = new MonthPrices(history, facts.halls(), facts.businesses());
    var income = new IncomeLedger(facts, prices, rules).write();
    var visitors = new long[facts.halls().size()];
    for (int hall = 0; hall < visitors.length; hall++) {
      visitors[hall] = facts.visits().total(hall, rules.visitRates());
    }
    var expected = new long[visitors.length];
    for (var line : income) {
      expected[line.hall()] += line.mode().isExpected() ? line.amountFen() : 0;
    }
    var costs = new CostLedger(facts, rules, visitors, expected).write();
    var halls = totals(facts, rules, visitors, income, costs);
    return new MonthAccounts(income, costs, halls, unpriced(facts, prices, rules));
  }

  /// Arriving customers are a quantity like the others, so that publicity is priced like them.
  private static void publicity(MonthFacts facts, RuleSet rules) {
    int business =
        facts.businesses().stream().map(BusinessType::item).toList().indexOf(Item.PUBLICITY);
    if (business < 0) {
      return;
    }
    for (int hall = 0; hall < facts.halls().size(); hall++) {
      for (int day = 0; day < facts.volumes().days(); day++) {
        long visitors = facts.visits().visitors(hall, day, rules.visitRates());
        long already = facts.volumes().quantity(hall, business, day);
        facts.volumes().add(hall, business, day, visitors - already);
      }
    }
  }

  private static List<HallMonth> totals(
      MonthFacts facts,
      RuleSet rules,
      long[] visitors,
      List<LedgerLine.Income> income,
      List<LedgerLine.Cost> costs) {
    var sums = new ArrayList<HallSum>();
    facts.halls().forEach(hall -> sums.add(new HallSum()));
    income.forEach(line -> sums.get(line.hall()).add(line));
    costs.forEach(line -> sums.get(line.hall()).add(line));
    var ranking = new Ranking(rules.rampMonths());
    var months = new ArrayList<HallMonth>();
    for (int hall = 0; hall < sums.size(); hall++) {
      var sum = sums.get(hall);
      var reason = ranking.unrankedReason(facts.halls().get(hall), sum.known, facts.month());
      months.add(
          new HallMonth(
              hall,
              sum.expected,
              sum.deferred,
              sum.sevenItems,
              sum.sales,
              sum.cost,
              sum.controllable,
              sum.variable,
              visitors[hall],
              facts.visits().sourceOf(hall),
              saleQuantity(facts, rules, hall),
              facts.saleCustomers()[hall],
              reason.orElse(null)));
    }
    return months;
  }

  /// Sale items are counted in pieces; amounts (bills, cards) have no piece here.
  private static long saleQuantity(MonthFacts facts, RuleSet rules, int hall) {
    long quantity = 0;
    for (int b = 0; b < facts.businesses().size(); b++) {
      var type = facts.businesses().get(b);
      if (type.sale() && type.basis() == hallops.offer.Basis.COUNT && rules.counts(type.item())) {
        quantity += facts.volumes().sum(hall, b, 0, facts.volumes().days());
      }
    }
    return quantity;
  }

  private static Set<String> unpriced(MonthFacts facts, MonthPrices prices, RuleSet rules) {
    var codes = new TreeSet<String>();
    for (int b = 0; b < facts.businesses().size(); b++) {
      var type = facts.businesses().get(b);
      for (int hall = 0; rules.counts(type.item()) && hall < facts.halls().size(); hall++) {
        if (!codes.contains(type.code()) && isUnpriced(facts, prices, hall, b)) {
          codes.add(type.code());
        }
      }
    }
    return codes;
  }

  private static boolean isUnpriced(MonthFacts facts, MonthPrices prices, int hall, int business) {
    var covered = new boolean[facts.volumes().days()];
    for (var segment : prices.segments(facts.month(), hall, business)) {
      java.util.Arrays.fill(covered, segment.startIndex(), segment.endIndex(), true);
    }
    for (int day = 0; day < covered.length; day++) {
      if (!covered[day] && facts.volumes().quantity(hall, business, day) != 0) {
        return true;
      }
    }
    return false;
  }

  private static final class HallSum {
    private long expected;
    private long deferred;
    private long sevenItems;
    private long sales;
    private long cost;
    private long controllable;
    private long variable;
    private final Set<CostItem> known = EnumSet.noneOf(CostItem.class);

    void add(LedgerLine.Income line) {
      if (line.mode().isExpected()) {
        expected += line.amountFen();
        sevenItems += line.item().isExtension() ? 0 : line.amountFen();
        sales += isSale(line.item()) ? line.amountFen() : 0;
      }
      deferred += line.mode().isDeferred() ? line.amountFen() : 0;
    }

    void add(LedgerLine.Cost line) {
      cost += line.amountFen();
      controllable += line.controllable() ? line.amountFen() : 0;
      variable += line.variableFen();
      if (line.source() != CostSource.MISSING) {
        known.add(line.item());
      }
    }

    private static boolean isSale(Item item) {
      return switch (item) {
        case NEW_ACTIVATION, TOPUP_CARD, HANDSET, VALUE_ADDED, BROADBAND, PLAN_UPGRADE -> true;
        case BILL_PAYMENT, PUBLICITY, BASIC_SERVICE -> false;
      };
    }
  }
}
