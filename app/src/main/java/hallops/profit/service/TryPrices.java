package hallops.profit.service;

import hallops.kernel.Period;
import hallops.kernel.Problem;
import hallops.kernel.Scope;
import hallops.offer.BusinessType;
import hallops.offer.BusinessTypes;
import hallops.profit.MonthAccounted;
import hallops.profit.domain.ProfitProblem;
import hallops.profit.domain.WhatIfBase;
import hallops.profit.domain.WhatIfBooks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/// Prices the last months anew under other unit values and costs. In memory, about a millisecond;
/// nothing is saved. The province is loaded once and kept until a month is accounted again; every
/// answer is cut to the halls of the current scope.
@Service
public class TryPrices {

  /// Spans of months kept at a time: each is a cube of the whole province.
  private static final int MOST_LOADED = 4;

  private final WhatIfBooks books;
  private final RunBook runs;
  private final BusinessTypes businesses;
  private final Map<String, WhatIfBase> loaded = new ConcurrentHashMap<>();

  TryPrices(WhatIfBooks books, RunBook runs, BusinessTypes businesses) {
    this.books = books;
    this.runs = runs;
    this.businesses = businesses;
  }

  /// What the trial starts from: months, and the income of every business in them.
  public record Start(
      Period from, Period to, int halls, int cells, List<BusinessIncome> businesses) {}

  public record BusinessIncome(String code, String item, long incomeFen, long quantity) {}

  public Start start(Period to, int months) {
    var from = to.plusMonths(1 - months);
    var base = base(from, to);
    int[] visible = visible(base);
    var list = businesses.list();
    var income = new long[list.size()];
    var quantity = new long[list.size()];
    for (var column : base.cube().columns()) {
      var fen = base.cube().income(column);
      for (int hall : visible) {
        income[column.business()] += fen[hall];
        quantity[column.business()] += column.quantity()[hall];
      }
    }
    var rows = new ArrayList<BusinessIncome>();
    for (int b = 0; b < income.length; b++) {
      if (quantity[b] != 0) {
        rows.add(
            new BusinessIncome(
                list.get(b).code(), list.get(b).item().code(), income[b], quantity[b]));
      }
    }
    return new Start(
        from, to, visible.length, base.cube().columns().size() * base.halls().size(), rows);
  }

  public Trial.Outcome run(Period to, int months, Trial trial) {
    long begin = System.nanoTime();
    var from = to.plusMonths(1 - months);
    var base = base(from, to);
    var change = base.incomeChange(trial.prices(base, types()));
    long arithmetic = System.nanoTime() - begin;
    return trial.outcome(base, visible(base), change, arithmetic / 1_000);
  }

  private Map<String, BusinessType> types() {
    return businesses.list().stream().collect(Collectors.toMap(BusinessType::code, type -> type));
  }

  private static int[] visible(WhatIfBase base) {
    var scope = Scope.current();
    return IntStream.range(0, base.halls().size())
        .filter(hall -> scope.sees(base.halls().get(hall).path()))
        .toArray();
  }

  private WhatIfBase base(Period from, Period to) {
    if (runs.current(to).isEmpty()) {
      throw new Problem(
          ProfitProblem.NOTHING_TO_TRY, "%s has not been accounted yet.".formatted(to));
    }
    if (loaded.size() >= MOST_LOADED) {
      loaded.clear();
    }
    return loaded.computeIfAbsent(
        from + " " + to, key -> Scope.system().call(() -> books.load(from, to)));
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
  void on(MonthAccounted month) {
    loaded.clear();
  }
}
