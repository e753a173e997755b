package hallops.profit.service;

import hallops.kernel.Period;
import hallops.kernel.Problem;
import hallops.offer.BusinessType;
import hallops.offer.BusinessTypes;
import hallops.offer.Item;
import hallops.profit.domain.HalfUp;
import hallops.profit.domain.LedgerView;
import hallops.profit.domain.Mode;
import hallops.profit.domain.ProfitProblem;
import hallops.profit.domain.RuleDocuments;
import hallops.profit.domain.Run;
import hallops.profit.domain.VisitRates;
import hallops.profit.domain.VisitSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Takes a figure apart: province, city, hall, item, line, day, order. What a level shows adds up
/// to the level above; a line's days add up in milli-fen, and the line says what was rounded.
@Service
public class ReadLedger {

  private final RunBook book;
  private final LedgerView ledger;
  private final BusinessTypes businesses;
  private final RuleDocuments rules;

  ReadLedger(RunBook book, LedgerView ledger, BusinessTypes businesses, RuleDocuments rules) {
    this.book = book;
    this.ledger = ledger;
    this.businesses = businesses;
    this.rules = rules;
  }

  /// @param roundingMilliFen the line's amount less the exact sum of its days
  public record Days(
      long lineFen, long exactMilliFen, long roundingMilliFen, List<PricedDay> days) {}

  /// @param counted what was counted before a visit rate was applied; null for volumes
  public record PricedDay(
      LocalDate day,
      long quantity,
      long exactMilliFen,
      long orders,
      @Nullable String source,
      @Nullable Long counted) {}

  public record Place(Run run, List<LedgerView.PlaceTotal> rows) {}

  public record Statement(Run run, LedgerView.PlaceTotal total, List<LedgerView.ItemTotal> items) {}

  public Place places(Period month, Mode mode, @Nullable String city, @Nullable Long runId) {
    var run = book.finished(month, runId);
    return new Place(run, ledger.places(CompareRuns.data(run), mode, city));
  }

  public Statement statement(Period month, Mode mode, String hall, @Nullable Long runId) {
    var run = book.finished(month, runId);
    var items = ledger.items(CompareRuns.data(run), mode, hall);
    if (items.isEmpty()) {
      throw new Problem(
          ProfitProblem.HALL_NOT_FOUND, "No ledger of hall %s in %s.".formatted(hall, month));
    }
    return new Statement(run, total(hall, items), items);
  }

  private static LedgerView.PlaceTotal total(String hall, List<LedgerView.ItemTotal> items) {
    long income = sum(items, "income");
    long cost = sum(items, "cost");
    long controllable =
        items.stream()
            .filter(item -> item.side().equals("cost") && item.controllable())
            .mapToLong(LedgerView.ItemTotal::amountFen)
            .sum();
    return new LedgerView.PlaceTotal(
        hall, hall, 1, 0, 0, income, cost, income - controllable, income - cost, null);
  }

  private static long sum(List<LedgerView.ItemTotal> items, String side) {
    return items.stream()
        .filter(item -> item.side().equals(side))
        .mapToLong(LedgerView.ItemTotal::amountFen)
        .sum();
  }

  public List<LedgerView.Line> lines(
      Period month, Mode mode, String hall, String side, String code, @Nullable Long runId) {
    return ledger.lines(CompareRuns.data(book.finished(month, runId)), mode, hall, side, code);
  }

  /// The days of the line of a business that begins on `from`.
  public Days days(
      Period month, Mode mode, String hall, String business, LocalDate from, @Nullable Long runId) {
    var run = book.finished(month, runId);
    var data = CompareRuns.data(run);
    var line =
        ledger.lines(data, mode, hall, "income", business).stream()
            .filter(one -> from.equals(one.start()) && isOfDays(one))
            .findFirst()
            .orElseThrow(() ->
                new Problem(
                    ProfitProblem.HALL_NOT_FOUND,
                    "No line of %s from %s.".formatted(business, from)));
    long unit = line.unitMilliFen() == null ? 0 : line.unitMilliFen();
    var to = line.end() == null ? from : line.end();
    var days =
        isPublicity(business)
            ? visitDays(run, data, hall, from, to, unit)
            : ledger.days(data, hall, business, from, to).stream()
                .map(day ->
                    new PricedDay(
                        day.day(), day.quantity(), day.quantity() * unit, day.orders(), null, null))
                .toList();
    long exact = days.stream().mapToLong(PricedDay::exactMilliFen).sum();
    long rounding = line.amountFen() * HalfUp.MILLIFEN_PER_FEN - exact;
    return new Days(line.amountFen(), exact, rounding, days);
  }

  private static boolean isOfDays(LedgerView.Line line) {
    return switch (line.source()) {
      case "retention", "claw_back", "split_in", "split_out" -> false;
      default -> true;
    };
  }

  private List<PricedDay> visitDays(
      Run run, LedgerView.RunData data, String hall, LocalDate from, LocalDate to, long unit) {
    var rates = rates(run);
    return ledger.visitDays(data, hall, from, to).stream()
        .map(day -> {
          long visitors = VisitSource.ofCode(day.source()).visitors(day.counted(), rates);
          return new PricedDay(
              day.day(), visitors, visitors * unit, 0, day.source(), day.counted());
        })
        .toList();
  }

  private VisitRates rates(Run run) {
    var number = run.ruleVersion();
    if (number == null) {
      throw new IllegalStateException("a finished run names its rules");
    }
    return rules.byNumber(number).rules().visitRates();
  }

  private boolean isPublicity(String business) {
    return businesses.list().stream()
        .filter(type -> type.code().equals(business))
        .map(BusinessType::item)
        .anyMatch(item -> item == Item.PUBLICITY);
  }

  public LedgerView.OrderPage orders(
      Period month, LedgerView.OrderQuery query, @Nullable Long runId) {
    return ledger.orders(CompareRuns.data(book.finished(month, runId)), query);
  }

  public List<LedgerView.CostRow> costRows(
      Period month, String hall, String costItem, @Nullable Long runId) {
    return ledger.costRows(CompareRuns.data(book.finished(month, runId)), hall, costItem);
  }

  public List<LedgerView.ClawBackRow> clawBacks(
      Period month, String hall, String business, @Nullable Long runId) {
    return ledger.clawBacks(CompareRuns.data(book.finished(month, runId)), hall, business);
  }
}
