package hallops.insight.service;

import hallops.insight.domain.Growth;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The columns of the ranking as they go into a sheet: same keys and order as on the screen.
enum RankingColumn {
  PLACE("place", "同类名次", "Place among peers", Shape.COUNT, RankingRow::place),
  PERCENTILE("percentile", "同类百分位", "Percentile", Shape.DECIMAL, RankingRow::percentile),
  CODE("code", "厅编码", "Code", Shape.TEXT, RankingRow::code),
  NAME("name", "营业厅", "Hall", Shape.TEXT, RankingRow::name),
  CITY("city", "地市", "City", Shape.TEXT, RankingRow::cityName),
  COUNTY("county", "区县", "County", Shape.TEXT, RankingRow::countyName),
  DIRECTOR("director", "厅长", "Director", Shape.TEXT, RankingRow::director),
  PEERS("peers", "同类组", "Peer group", Shape.WORD, row -> row.peers()),
  PEER_SIZE("peerSize", "同类厅数", "Peers", Shape.COUNT, row -> row.peers().size()),
  PROFIT("profit", "虚拟利润(元)", "Virtual profit (yuan)", Shape.MONEY, RankingRow::profitFen),
  GAP("gap", "与同类中位差(元)", "Against peer median (yuan)", Shape.MONEY, RankingRow::gapFen),
  INCOME("income", "虚拟收入(元)", "Virtual income (yuan)", Shape.MONEY, RankingRow::incomeFen),
  COST("cost", "虚拟成本(元)", "Virtual cost (yuan)", Shape.MONEY, RankingRow::costFen),
  PROFIT_MARGIN("profitMargin", "利润率", "Margin", Shape.RATIO, RankingRow::profitMargin),
  GROWTH_MONTH(
      "growthMonth",
      "环比(元)",
      "Against last month (yuan)",
      Shape.MONEY,
      row -> delta(row.growth().month())),
  GROWTH_YEAR(
      "growthYear",
      "同比(元)",
      "Against last year (yuan)",
      Shape.MONEY,
      row -> delta(row.growth().year())),
  GROWTH_FIXED_BASE(
      "growthFixedBase",
      "定比去年12月(元)",
      "Against last December (yuan)",
      Shape.MONEY,
      row -> delta(row.growth().fixedBase())),
  VISITORS("visitors", "到厅客户", "Visitors", Shape.COUNT, RankingRow::visitors),
  INCOME_PER_AREA(
      "incomePerArea",
      "坪效(元/㎡)",
      "Income per m² (yuan)",
      Shape.MONEY,
      RankingRow::incomePerAreaFen),
  INCOME_PER_STAFF(
      "incomePerStaff",
      "人效(元/人)",
      "Income per head (yuan)",
      Shape.MONEY,
      RankingRow::incomePerStaffFen),
  INCOME_PER_VISITOR(
      "incomePerVisitor",
      "单客收入(元)",
      "Income per visitor (yuan)",
      Shape.MONEY,
      RankingRow::incomePerVisitorFen),
  SALES_PER_VISITOR(
      "salesPerVisitor", "每客销量", "Sales per visitor", Shape.RATIO, RankingRow::salesPerVisitor),
  RENT_TO_INCOME("rentToIncome", "租售比", "Rent to income", Shape.RATIO, RankingRow::rentToIncome),
  LABOUR_TO_INCOME(
      "labourToIncome", "人工收入比", "Labour to income", Shape.RATIO, RankingRow::labourToIncome),
  TOP_BOARD(
      "topBoard",
      "首要短板月值(元)",
      "First short board (yuan a month)",
      Shape.MONEY,
      RankingRow::topBoardFen),
  REASON("unrankedReason", "未排名原因", "Why not ranked", Shape.WORD, RankingRow::unrankedReason);

  enum Shape {
    TEXT,
    /// a code or group that SheetWords puts into the reader's language
    WORD,
    COUNT,
    DECIMAL,
    MONEY,
    RATIO
  }

  final String key;
  final String chinese;
  final String english;
  final Shape shape;
  private final Function<RankingRow, @Nullable Object> value;

  RankingColumn(
      String key,
      String chinese,
      String english,
      Shape shape,
      Function<RankingRow, @Nullable Object> value) {
    this.key = key;
    this.chinese = chinese;
    this.english = english;
    this.shape = shape;
    this.value = value;
  }

  /// Money as yuan with two decimals.
  @Nullable Object of(RankingRow row) {
    Object found = value.apply(row);
    return shape == Shape.MONEY && found instanceof Number fen
        ? BigDecimal.valueOf(Math.round(fen.doubleValue()), 2)
        : found;
  }

  /// @param keys in the order of the screen, unknown ones are left out; empty = all
  static List<RankingColumn> shown(List<String> keys) {
    if (keys.isEmpty()) {
      return List.of(values());
    }
    return keys.stream()
        .flatMap(key -> Arrays.stream(values()).filter(column -> column.key.equals(key)))
        .distinct()
        .toList();
  }

  private static @Nullable Long delta(@Nullable Growth growth) {
    return growth == null ? null : growth.deltaFen();
  }
}
