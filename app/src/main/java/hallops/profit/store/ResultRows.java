package hallops.profit.store;

import hallops.kernel.Period;
import hallops.lake.RowAppender;
import hallops.profit.domain.HallFacts;
import hallops.profit.domain.HallMonth;
import hallops.profit.domain.LedgerLine;
import hallops.profit.domain.MonthBooks;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// Results as rows of the lake's tables, in the order of their columns.
final class ResultRows {

  private final Period month;
  private final long runId;
  private final MonthBooks.Results results;
  private final String snapshot;

  ResultRows(Period month, long runId, MonthBooks.Results results) {
    this.month = month;
    this.runId = runId;
    this.results = results;
    this.snapshot = results.snapshots().toString();
  }

  void ledgerLines(RowAppender rows) {
    for (var line : results.accounts().income()) {
      begin(rows, line.hall());
      rows.add("income");
      rows.add(line.item().code());
      rows.add(line.business());
      rows.add(line.mode().code());
      rows.add(line.quantity());
      rows.add(line.unitMilliFen());
      rows.add(line.amountFen());
      rows.add(line.source());
      rows.add(true);
      origin(rows, line);
      rows.add(line.priceVersion());
      rows.add(line.start());
      rows.add(line.end());
      rows.endRow();
    }
    for (var line : results.accounts().costs()) {
      begin(rows, line.hall());
      rows.add("cost");
      rows.add(line.item().code());
      rows.add(line.item().code());
      rows.add("both");
      rows.addNull();
      rows.addNull();
      rows.add(line.amountFen());
      rows.add(line.source().code());
      rows.add(line.controllable());
      rows.addNull();
      rows.addNull();
      rows.addNull();
      rows.addNull();
      rows.endRow();
    }
  }

  private static void origin(RowAppender rows, LedgerLine.Income line) {
    var origin = line.origin();
    if (origin == null) {
      rows.addNull();
    } else {
      rows.add(origin.number());
    }
  }

  void hallMonths(RowAppender rows) {
    for (var hall : results.accounts().halls()) {
      begin(rows, hall.hall());
      rows.add(hall.incomeExpectedFen());
      rows.add(hall.incomeDeferredFen());
      rows.add(hall.sevenItemIncomeFen());
      rows.add(hall.costFen());
      rows.add(hall.controllableCostFen());
      rows.add(hall.profitExpectedFen());
      rows.add(hall.profitDeferredFen());
      rows.add(hall.controllableProfitFen());
      visitors(rows, hall);
      rows.add(hall.fixedCostFen());
      rows.add(hall.variableCostFen());
      add(rows, hall.breakEven().breakEvenVisitors());
      add(rows, hall.breakEven().safetyMargin());
      rows.add(hall.ranked());
      rows.add(hall.unrankedReason());
      measures(rows, results.facts().halls().get(hall.hall()));
      rows.add(snapshot);
      rows.endRow();
    }
  }

  /// A hall whose visitors nobody counted has none known, not nil.
  private static void visitors(RowAppender rows, HallMonth hall) {
    if (hall.visitorSource().equals("none")) {
      rows.addNull();
    } else {
      rows.add(hall.visitors());
    }
    rows.add(hall.visitorSource());
    rows.add(hall.saleQuantity());
    rows.add(hall.saleCustomers());
  }

  private static void measures(RowAppender rows, HallFacts hall) {
    if (hall.staffTenths() == HallFacts.UNKNOWN) {
      rows.addNull();
    } else {
      rows.add(hall.staffTenths() / 10);
    }
    if (hall.frontAreaTenths() == HallFacts.UNKNOWN) {
      rows.addNull();
    } else {
      rows.add(hall.frontAreaTenths() / 10.0);
    }
  }

  private void begin(RowAppender rows, int hall) {
    rows.beginRow();
    rows.add(runId);
    rows.add(month.number());
    rows.add(results.facts().halls().get(hall).hallId());
  }

  private static void add(RowAppender rows, OptionalLong value) {
    if (value.isPresent()) {
      rows.add(value.getAsLong());
    } else {
      rows.addNull();
    }
  }

  private static void add(RowAppender rows, OptionalDouble value) {
    if (value.isPresent()) {
      rows.add(value.getAsDouble());
    } else {
      rows.addNull();
    }
  }
}
