package hallops.profit.service;

import hallops.profit.domain.PriceRows;
import hallops.profit.domain.RuleDocument;
import hallops.profit.domain.RuleDocuments;
import hallops.profit.domain.UnitValue;
import hallops.profit.domain.Version;
import hallops.profit.domain.Versions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Versions to look at and to compare.
@Service
@Transactional(readOnly = true)
public class ReadVersions {

  private final Versions versions;
  private final PriceRows prices;
  private final RuleDocuments documents;

  ReadVersions(Versions versions, PriceRows prices, RuleDocuments documents) {
    this.versions = versions;
    this.prices = prices;
    this.documents = documents;
  }

  /// A row of the price table that differs; null = not there.
  public record PriceChange(
      String business,
      String city,
      String tier,
      LocalDate validFrom,
      @Nullable Long beforeMilliFen,
      @Nullable Long afterMilliFen) {}

  public List<Version> list(Version.Kind kind) {
    return versions.list(kind);
  }

  public Version get(Version.Kind kind, long id) {
    return versions.get(kind, id);
  }

  public List<UnitValue> prices(long id) {
    versions.get(Version.Kind.PRICE, id);
    return prices.list(id);
  }

  public RuleDocument rules(long id) {
    versions.get(Version.Kind.RULE, id);
    return documents.get(id);
  }

  public List<PriceChange> comparePrices(long id, long other) {
    var before = byKey(prices(other));
    var after = byKey(prices(id));
    var keys = new TreeMap<String, UnitValue>();
    before.forEach((key, row) -> keys.put(key, row));
    after.forEach((key, row) -> keys.put(key, row));
    var changes = new ArrayList<PriceChange>();
    keys.forEach((key, row) -> {
      var was = milliFen(before.get(key));
      var is = milliFen(after.get(key));
      if (!java.util.Objects.equals(was, is)) {
        changes.add(
            new PriceChange(row.business(), row.city(), row.tier(), row.validFrom(), was, is));
      }
    });
    return changes;
  }

  private static @Nullable Long milliFen(@Nullable UnitValue row) {
    return row == null ? null : row.milliFen();
  }

  private static Map<String, UnitValue> byKey(List<UnitValue> rows) {
    var byKey = new TreeMap<String, UnitValue>();
    for (var row : rows) {
      byKey.put(
          String.join("|", row.business(), row.city(), row.tier(), row.validFrom().toString()),
          row);
    }
    return byKey;
  }
}
