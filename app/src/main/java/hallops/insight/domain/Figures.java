package hallops.insight.domain;

import hallops.kernel.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the lake says about halls, cut to the current scope.
public interface Figures {

  /// Changes whenever data behind the figures changes.
  String version();

  /// Months with an account, newest first.
  List<AccountedMonth> months();

  List<HallCard> cards();

  List<HallAccount> accounts(Period period, Recognition recognition);

  /// The total first (without city), then the cities.
  List<MonthTotal> totals(Period period, Recognition recognition);

  /// @param hallId 0 = all halls
  List<HistoryRow> history(Period from, Period to, Recognition recognition, int hallId);

  /// @param hallId 0 = all halls
  Map<Period, Statement> statements(Period from, Period to, Recognition recognition, int hallId);

  List<HeatCell> heat(int hallId, Period period);

  List<Feed> feeds(Period period);

  List<Long> priceVersions(Period period);

  /// @param snapshot the facts it was computed from
  record AccountedMonth(Period period, long runId, int halls, @Nullable String snapshot) {}

  record HistoryRow(
      int hallId, Period period, long incomeFen, long costFen, long profitFen, long visitors) {}

  /// Fen by item.
  record Statement(Map<String, Long> income, Map<String, Long> cost) {}

  /// @param weekday 1 = Monday
  /// @param days how many such weekdays were counted
  record HeatCell(int weekday, int halfHour, int days, double visitors) {}

  record Feed(String feed, int halls, int missingHalls, @Nullable LocalDate lastDay) {}
}
