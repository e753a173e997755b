package hallops.demo.domain;

/// Sums of one month by hall index: what cost lines, retention and the checks need.
final class MonthTotals {
  final int month;
  final long[] visitors;
  final int[][] quantity;

  /// Expected virtual income in milli-fen at the values of each day, publicity by true visitors
  /// included.
  final long[] incomeMilliFen;

  long events;

  MonthTotals(int month, int halls) {
    this.month = month;
    visitors = new long[halls];
    quantity = new int[halls][Business.COUNT];
    incomeMilliFen = new long[halls];
  }

  void add(DemoHall hall, HallDay day, long[] milliFen) {
    int index = hall.index();
    visitors[index] += day.visitorCount;
    long income = (long) day.visitorCount * UnitValues.PUBLICITY_MILLI_FEN;
    for (int b = 0; b < Business.COUNT; b++) {
      quantity[index][b] += day.quantity[b];
      boolean byAmount = Business.ALL[b].unitPriceFen < 0;
      income += milliFen[b] * (byAmount ? day.amount[b] : day.quantity[b]);
    }
    incomeMilliFen[index] += income;
    events += day.orders;
  }
}
