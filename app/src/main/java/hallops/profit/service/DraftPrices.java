package hallops.profit.service;

import hallops.hall.OrgLevel;
import hallops.hall.OrgUnit;
import hallops.hall.OrgUnits;
import hallops.kernel.AuditEntry;
import hallops.kernel.Problem;
import hallops.offer.BusinessType;
import hallops.offer.BusinessTypes;
import hallops.profit.domain.PriceBook;
import hallops.profit.domain.PriceRows;
import hallops.profit.domain.ProfitProblem;
import hallops.profit.domain.UnitValue;
import hallops.profit.domain.Version;
import hallops.profit.domain.Versions;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes draft price versions. A new draft begins as a copy of another version.
@Service
public class DraftPrices {

  private static final Set<String> TIERS =
      Set.of(UnitValue.ANY, "flagship", "standard", "small", "township");

  private final Versions versions;
  private final PriceRows prices;
  private final BusinessTypes businesses;
  private final OrgUnits units;
  private final Hands hands;
  private final ApplicationEventPublisher events;

  DraftPrices(
      Versions versions,
      PriceRows prices,
      BusinessTypes businesses,
      OrgUnits units,
      Hands hands,
      ApplicationEventPublisher events) {
    this.versions = versions;
    this.prices = prices;
    this.businesses = businesses;
    this.units = units;
    this.hands = hands;
    this.events = events;
  }

  /// @param basedOn the version to copy; null begins empty
  @Transactional
  public long begin(String title, String note, LocalDate from, @Nullable Long basedOn) {
    var rows = basedOn == null ? List.<UnitValue>of() : prices.list(basedOn);
    return begin(title, note, from, basedOn, null, rows);
  }

  /// Begins a draft with rows that the caller has put together.
  @Transactional
  public long begin(
      String title,
      String note,
      LocalDate from,
      @Nullable Long basedOn,
      @Nullable Long importId,
      List<UnitValue> rows) {
    check(rows);
    long id =
        versions.add(Version.Kind.PRICE, title, note, from, basedOn, importId, hands.current());
    prices.replace(id, rows);
    audit("profit.price.draft", id, title, null, Map.of("rows", rows.size()));
    return id;
  }

  @Transactional
  public void save(long id, String title, String note, LocalDate from, List<UnitValue> rows) {
    var version = versions.get(Version.Kind.PRICE, id);
    versions.save(version.edit(title, note, from, hands.current()));
    check(rows);
    var before = prices.list(id);
    prices.replace(id, rows);
    audit(
        "profit.price.edit",
        id,
        title,
        Map.of("rows", before.size()),
        Map.of("rows", rows.size(), "changed", changed(before, rows)));
  }

  @Transactional
  public void discard(long id) {
    var version = versions.get(Version.Kind.PRICE, id);
    version.requireDraft(hands.current());
    versions.delete(id);
    audit("profit.price.discard", id, version.title(), Map.of("title", version.title()), null);
  }

  private static long changed(List<UnitValue> before, List<UnitValue> after) {
    var known = new HashSet<>(before);
    return after.stream().filter(row -> !known.contains(row)).count();
  }

  private void check(List<UnitValue> rows) {
    var codes =
        businesses.list().stream().map(BusinessType::code).collect(Collectors.toUnmodifiableSet());
    var cities = cities();
    for (var row : rows) {
      require(codes.contains(row.business()), row, "unknown business");
      require(cities.contains(row.city()), row, "unknown city");
      require(TIERS.contains(row.tier()), row, "unknown tier");
    }
    try {
      new PriceBook(rows);
    } catch (IllegalArgumentException twice) {
      throw new Problem(ProfitProblem.UNIT_VALUE_WRONG, String.valueOf(twice.getMessage()));
    }
  }

  Set<String> cities() {
    var cities =
        units.tree().stream()
            .filter(unit -> unit.level() == OrgLevel.CITY)
            .map(OrgUnit::code)
            .collect(Collectors.toSet());
    cities.add(UnitValue.ANY);
    return cities;
  }

  static Set<String> tiers() {
    return TIERS;
  }

  private static void require(boolean holds, UnitValue row, String what) {
    if (!holds) {
      throw new Problem(
          ProfitProblem.UNIT_VALUE_WRONG,
          "%s in %s × %s × %s".formatted(what, row.business(), row.city(), row.tier()));
    }
  }

  private void audit(
      String action, long id, String title, @Nullable Object before, @Nullable Object after) {
    events.publishEvent(
        AuditEntry.of(action, "profit.price_version", Long.toString(id), title, before, after));
  }
}
