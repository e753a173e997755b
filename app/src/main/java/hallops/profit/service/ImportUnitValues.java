package hallops.profit.service;

import hallops.kernel.Problem;
import hallops.lake.ImportTarget;
import hallops.offer.Basis;
import hallops.offer.BusinessType;
import hallops.offer.BusinessTypes;
import hallops.profit.domain.PriceRows;
import hallops.profit.domain.ProfitProblem;
import hallops.profit.domain.UnitValue;
import hallops.profit.domain.Version;
import hallops.profit.domain.Versions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes files of unit values. A file becomes a draft: the newest approved table with the file's
/// rows in their places. It holds nowhere until a second person approves it.
@Component
class ImportUnitValues implements ImportTarget {

  private final BusinessTypes businesses;
  private final Versions versions;
  private final PriceRows prices;
  private final DraftPrices drafts;

  ImportUnitValues(
      BusinessTypes businesses, Versions versions, PriceRows prices, DraftPrices drafts) {
    this.businesses = businesses;
    this.versions = versions;
    this.prices = prices;
    this.drafts = drafts;
  }

  @Override
  public String kind() {
    return "unit_value";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        new Column("business_code", List.of("业务编码", "业务代码"), true, "ACT_GLOBAL"),
        new Column("city_code", List.of("地市编码", "地市"), true, "*"),
        new Column("tier", List.of("厅型", "基础类型"), true, "*"),
        new Column("valid_from", List.of("生效日期"), true, "2026-01-01"),
        new Column("value", List.of("单位价值", "单价"), true, "60"),
        new Column("unit_note", List.of("单位说明", "备注"), false, "元/户"));
  }

  @Override
  @Transactional(readOnly = true)
  public List<RowFault> check(List<Map<String, String>> rows) {
    var types = types();
    var cities = drafts.cities();
    var faults = new ArrayList<RowFault>();
    var seen = new HashSet<String>();
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      var type = types.get(row.getOrDefault("business_code", ""));
      if (type == null) {
        faults.add(new RowFault(i, "business_code", "业务编码不存在"));
      }
      if (!cities.contains(row.getOrDefault("city_code", ""))) {
        faults.add(new RowFault(i, "city_code", "地市编码不存在（所有地市用 *）"));
      }
      if (!DraftPrices.tiers().contains(row.getOrDefault("tier", ""))) {
        faults.add(new RowFault(i, "tier", "厅型不存在（所有厅型用 *）"));
      }
      if (day(row.getOrDefault("valid_from", "")) == null) {
        faults.add(new RowFault(i, "valid_from", "日期应形如 2026-01-01"));
      }
      if (type != null && milliFen(row.getOrDefault("value", ""), type.basis()) == null) {
        faults.add(new RowFault(i, "value", "应为不小于零的元，最多精确到千分之一分"));
      }
      if (!seen.add(key(row))) {
        faults.add(new RowFault(i, "valid_from", "同一业务、地市、厅型、日期重复"));
      }
    }
    return faults;
  }

  @Override
  @Transactional
  public int store(long importId, List<Map<String, String>> texts) {
    var types = types();
    var fresh = texts.stream().map(row -> unitValue(row, types)).toList();
    var from = fresh.stream().map(UnitValue::validFrom).min(LocalDate::compareTo).orElseThrow();
    var latest =
        versions.list(Version.Kind.PRICE).stream()
            .filter(version -> version.state() == Version.State.APPROVED)
            .max(java.util.Comparator.comparingInt(v -> v.number() == null ? 0 : v.number()))
            .orElse(null);
    var merged = new LinkedHashMap<String, UnitValue>();
    if (latest != null) {
      prices.list(latest.id()).forEach(row -> merged.put(key(row), row));
    }
    fresh.forEach(row -> merged.put(key(row), row));
    drafts.begin(
        "导入的单位价值 " + importId,
        "由导入文件生成的草稿，共 %d 行".formatted(fresh.size()),
        from,
        latest == null ? null : latest.id(),
        importId,
        List.copyOf(merged.values()));
    return fresh.size();
  }

  @Override
  @Transactional
  public void undo(long importId) {
    var version = versions.findByImport(importId);
    if (version == null) {
      return;
    }
    if (version.state() != Version.State.DRAFT) {
      throw new Problem(
          ProfitProblem.VERSION_NOT_DRAFT,
          "The import became version '%s', which is %s."
              .formatted(version.title(), version.state().code()));
    }
    versions.delete(version.id());
  }

  private Map<String, BusinessType> types() {
    return businesses.list().stream().collect(Collectors.toMap(BusinessType::code, type -> type));
  }

  private static UnitValue unitValue(Map<String, String> row, Map<String, BusinessType> types) {
    var type = types.get(row.get("business_code"));
    var day = day(row.getOrDefault("valid_from", ""));
    var value = type == null ? null : milliFen(row.getOrDefault("value", ""), type.basis());
    if (type == null || day == null || value == null) {
      throw new IllegalStateException("rows are checked before they are stored");
    }
    return new UnitValue(
        type.code(),
        row.getOrDefault("city_code", UnitValue.ANY),
        row.getOrDefault("tier", UnitValue.ANY),
        day,
        value,
        row.getOrDefault("unit_note", ""));
  }

  /// Yuan per piece is 100,000 milli-fen; yuan per yuan is 1,000 milli-fen per fen.
  private static @Nullable Long milliFen(String yuan, Basis basis) {
    try {
      var exact = new BigDecimal(yuan).movePointRight(basis == Basis.COUNT ? 5 : 3);
      long milliFen = exact.stripTrailingZeros().longValueExact();
      return milliFen < 0 ? null : milliFen;
    } catch (NumberFormatException | ArithmeticException notExact) {
      return null;
    }
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException notADay) {
      return null;
    }
  }

  private static String key(Map<String, String> row) {
    return String.join(
        "|",
        row.getOrDefault("business_code", ""),
        row.getOrDefault("city_code", ""),
        row.getOrDefault("tier", ""),
        row.getOrDefault("valid_from", ""));
  }

  private static String key(UnitValue row) {
    return String.join("|", row.business(), row.city(), row.tier(), row.validFrom().toString());
  }
}
