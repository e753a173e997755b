package hallops.profit.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The ledger as it is read: from the province down to one order. Every level's figures add up to
/// the level above; the one rounding there is, between a line and its days, is a figure of its own.
/// Everything is as the run read it: facts at its snapshots, and only halls in the current scope.
public interface LedgerView {

  List<PlaceTotal> places(RunData run, Mode mode, @Nullable String cityCode);

  List<ItemTotal> items(RunData run, Mode mode, String hallCode);

  List<Line> lines(RunData run, Mode mode, String hallCode, String side, String code);

  /// Days of a line; quantities as the facts have them.
  List<Day> days(RunData run, String hallCode, String business, LocalDate from, LocalDate to);

  /// Visitors by day and how they were counted, of the days of a publicity line.
  List<VisitDay> visitDays(RunData run, String hallCode, LocalDate from, LocalDate to);

  OrderPage orders(RunData run, OrderQuery query);

  /// Lines of cost files behind one cost item.
  List<CostRow> costRows(RunData run, String hallCode, String costItem);

  List<ClawBackRow> clawBacks(RunData run, String hallCode, String business);

  List<HallChange> compareHalls(RunData before, RunData after);

  List<LineChange> compareLines(RunData before, RunData after, String hallCode);

  /// @param month yyyymm
  record RunData(long id, int month, Map<String, Long> snapshots) {}

  record PlaceTotal(
      String code,
      String name,
      int halls,
      int ranked,
      int losing,
      long incomeFen,
      long costFen,
      long controllableProfitFen,
      long profitFen,
      @Nullable String unrankedReason) {}

  record ItemTotal(
      String side, String item, String code, long amountFen, int lines, boolean controllable) {}

  record Line(
      String side,
      String item,
      String code,
      String mode,
      @Nullable Long quantity,
      @Nullable Long unitMilliFen,
      long amountFen,
      String source,
      @Nullable Integer originMonth,
      @Nullable Long priceVersion,
      @Nullable LocalDate start,
      @Nullable LocalDate end) {}

  /// @param orders how many single orders lie behind the day; nil where only daily sums came in
  record Day(LocalDate day, long quantity, long orders) {}

  record VisitDay(LocalDate day, String source, long counted) {}

  record OrderQuery(
      String hallCode, String business, LocalDate from, LocalDate to, int page, int size) {}

  record Order(
      String eventId,
      String time,
      long quantity,
      long amountFen,
      String channel,
      @Nullable String reversesEventId,
      @Nullable String developHallCode) {}

  /// @param quantity the sum over all pages
  record OrderPage(List<Order> rows, long total, long quantity, long amountFen) {}

  record CostRow(String source, @Nullable Long amountFen, @Nullable String reason, long importId) {}

  record ClawBackRow(
      int originMonth, long quantity, long amountFen, String reason, @Nullable String eventId) {}

  record HallChange(
      String code,
      String name,
      String cityName,
      long incomeBeforeFen,
      long incomeAfterFen,
      long costBeforeFen,
      long costAfterFen) {}

  record LineChange(
      String side,
      String item,
      String code,
      String mode,
      String source,
      @Nullable Integer originMonth,
      @Nullable LocalDate start,
      @Nullable Long quantityBefore,
      @Nullable Long quantityAfter,
      @Nullable Long unitBeforeMilliFen,
      @Nullable Long unitAfterMilliFen,
      long amountBeforeFen,
      long amountAfterFen) {}
}
