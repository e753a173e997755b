package hallops.profit.service;

import hallops.kernel.Problem;
import hallops.offer.BusinessType;
import hallops.offer.BusinessTypes;
import hallops.profit.domain.PriceRows;
import hallops.profit.domain.ProfitProblem;
import hallops.profit.domain.UnitValue;
import hallops.profit.domain.Version;
import hallops.profit.domain.Versions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes a trial a draft price version: the newest approved table, with new rows from the effective
/// date for every value that the trial moves. A change for one city or tier adds its own row.
@Service
public class DraftFromTrial {

  private final Versions versions;
  private final PriceRows prices;
  private final DraftPrices drafts;
  private final BusinessTypes businesses;

  DraftFromTrial(
      Versions versions, PriceRows prices, DraftPrices drafts, BusinessTypes businesses) {
    this.versions = versions;
    this.prices = prices;
    this.drafts = drafts;
    this.businesses = businesses;
  }

  @Transactional
  public long save(String title, String note, LocalDate from, Trial trial) {
    var base =
        versions.list(Version.Kind.PRICE).stream()
            .filter(version -> version.state() == Version.State.APPROVED)
            .findFirst()
            .orElseThrow(() ->
                new Problem(
                    ProfitProblem.NO_PRICE_IN_FORCE, "There is no approved price version."));
    var rows = prices.list(base.id());
    var merged = new LinkedHashMap<String, UnitValue>();
    rows.forEach(row -> merged.put(key(row), row));
    var types =
        businesses.list().stream().collect(Collectors.toMap(BusinessType::code, type -> type));
    for (var change : trial.changes()) {
      moved(change, inForce(rows, from), types, from).forEach(row -> merged.put(key(row), row));
    }
    return drafts.begin(title, note, from, base.id(), null, new ArrayList<>(merged.values()));
  }

  /// The rows in force on the day, one per business, city and tier.
  private static List<UnitValue> inForce(List<UnitValue> rows, LocalDate day) {
    var latest = new LinkedHashMap<UnitValue.Key, UnitValue>();
    for (var row : rows) {
      if (!row.validFrom().isAfter(day)) {
        latest.merge(row.key(), row, (a, b) -> a.validFrom().isAfter(b.validFrom()) ? a : b);
      }
    }
    return List.copyOf(latest.values());
  }

  private static List<UnitValue> moved(
      Trial.Change change, List<UnitValue> rows, Map<String, BusinessType> types, LocalDate from) {
    var moved = new ArrayList<UnitValue>();
    for (var type : types.values()) {
      if (!change.business().equals(type.code()) && !change.business().equals(type.item().code())) {
        continue;
      }
      var ofBusiness = rows.stream().filter(r -> r.business().equals(type.code())).toList();
      var fitting = ofBusiness.stream().filter(row -> covers(change, row)).toList();
      fitting.forEach(row -> moved.add(with(row, row.city(), row.tier(), change, from)));
      boolean own =
          fitting.stream()
              .anyMatch(r -> r.city().equals(change.city()) && r.tier().equals(change.tier()));
      if (!own) {
        ofBusiness.stream()
            .filter(row -> widerThan(row, change))
            .max(java.util.Comparator.comparingInt(DraftFromTrial::closeness))
            .ifPresent(row -> moved.add(with(row, change.city(), change.tier(), change, from)));
      }
    }
    return moved;
  }

  private static boolean covers(Trial.Change change, UnitValue row) {
    return (change.city().equals(UnitValue.ANY) || change.city().equals(row.city()))
        && (change.tier().equals(UnitValue.ANY) || change.tier().equals(row.tier()));
  }

  private static boolean widerThan(UnitValue row, Trial.Change change) {
    return (row.city().equals(UnitValue.ANY) || row.city().equals(change.city()))
        && (row.tier().equals(UnitValue.ANY) || row.tier().equals(change.tier()));
  }

  private static int closeness(UnitValue row) {
    return (row.city().equals(UnitValue.ANY) ? 0 : 2) + (row.tier().equals(UnitValue.ANY) ? 0 : 1);
  }

  private static UnitValue with(
      UnitValue row, String city, String tier, Trial.Change change, LocalDate from) {
    return new UnitValue(row.business(), city, tier, from, change.of(row.milliFen()), row.note());
  }

  private static String key(UnitValue row) {
    return String.join("|", row.business(), row.city(), row.tier(), row.validFrom().toString());
  }
}
