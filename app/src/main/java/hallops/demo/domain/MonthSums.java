package hallops.demo.domain;

/// Adds up the true profit and loss of a month while its cost lines are written.
final class MonthSums {
  private MonthSums() {}

  static Truth.MonthSum of(GeneratorRun run, MonthTotals sums, CostLines costs) {
    long income = 0;
    long cost = 0;
    long visitors = 0;
    int halls = 0;
    int losing = 0;
    for (DemoHall hall : run.province().halls()) {
      if (hall.isOpenIn(sums.month)) {
        long hallCost = costs.write(hall, sums);
        long hallIncome = sums.incomeMilliFen[hall.index()] / 1000;
        income += hallIncome;
        cost += hallCost;
        visitors += sums.visitors[hall.index()];
        halls++;
        losing += hallIncome < hallCost ? 1 : 0;
      }
    }
    return new Truth.MonthSum(income, cost, visitors, sums.events, halls, losing);
  }
}
