package hallops.insight.service;

import hallops.insight.InsightProblem;
import hallops.insight.domain.Growth;
import hallops.kernel.Problem;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The columns a ranking may be sorted by; unknown values come last either way, equal ones by hall
/// code.
final class RankingSort {

  private static final Map<String, Function<RankingRow, @Nullable Comparable<?>>> COLUMNS =
      Map.ofEntries(
          Map.entry("code", RankingRow::code),
          Map.entry("name", RankingRow::name),
          Map.entry("city", RankingRow::cityCode),
          Map.entry("director", RankingRow::director),
          Map.entry("percentile", RankingRow::percentile),
          Map.entry("place", RankingRow::place),
          Map.entry("provincePlace", RankingRow::provincePlace),
          Map.entry("profit", RankingRow::profitFen),
          Map.entry("income", RankingRow::incomeFen),
          Map.entry("cost", RankingRow::costFen),
          Map.entry("gap", RankingRow::gapFen),
          Map.entry("profitMargin", RankingRow::profitMargin),
          Map.entry("visitors", RankingRow::visitors),
          Map.entry("incomePerArea", RankingRow::incomePerAreaFen),
          Map.entry("incomePerStaff", RankingRow::incomePerStaffFen),
          Map.entry("incomePerVisitor", RankingRow::incomePerVisitorFen),
          Map.entry("salesPerVisitor", RankingRow::salesPerVisitor),
          Map.entry("rentToIncome", RankingRow::rentToIncome),
          Map.entry("labourToIncome", RankingRow::labourToIncome),
          Map.entry("growthMonth", row -> delta(row.growth().month())),
          Map.entry("growthYear", row -> delta(row.growth().year())),
          Map.entry("growthFixedBase", row -> delta(row.growth().fixedBase())),
          Map.entry("topBoard", RankingRow::topBoardFen));

  private RankingSort() {}

  /// @param sort a column, with `-` in front for the largest first
  static Comparator<RankingRow> by(String sort) {
    boolean descending = sort.startsWith("-");
    Function<RankingRow, @Nullable Comparable<?>> column =
        COLUMNS.get(descending ? sort.substring(1) : sort);
    if (column == null) {
      throw new Problem(
          InsightProblem.UNKNOWN_SORT, "A ranking can't be sorted by “" + sort + "”.");
    }
    return (a, b) -> compare(column.apply(a), column.apply(b), descending, a, b);
  }

  @SuppressWarnings("unchecked")
  private static int compare(
      @Nullable Comparable<?> x,
      @Nullable Comparable<?> y,
      boolean descending,
      RankingRow a,
      RankingRow b) {
    if (x == null || y == null) {
      return x == y ? a.code().compareTo(b.code()) : x == null ? 1 : -1;
    }
    int order = ((Comparable<Object>) x).compareTo(y);
    if (order == 0) {
      return a.code().compareTo(b.code());
    }
    return descending ? -order : order;
  }

  private static @Nullable Long delta(@Nullable Growth growth) {
    return growth == null ? null : growth.deltaFen();
  }
}
