package hallops.profit.domain;

import hallops.kernel.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Every approved price version. On a day the latest approved version counts whose effective date
/// has come; a version is a whole table, so what it leaves out has no value.
public final class PriceHistory {
  private final List<Version> latestFirst;

  public PriceHistory(List<Version> versions) {
    latestFirst =
        versions.stream().sorted(Comparator.comparingLong(Version::number).reversed()).toList();
  }

  /// An approved version: `number` grows in the order of approval.
  public record Version(long number, LocalDate effectiveFrom, PriceBook book) {}

  private record Price(long milliFen, long version) {}

  /// As it was when version `number` was the newest.
  public PriceHistory upTo(long number) {
    return new PriceHistory(latestFirst.stream().filter(v -> v.number() <= number).toList());
  }

  public boolean isEmptyOn(LocalDate day) {
    return versionOn(day).isEmpty();
  }

  public Optional<Version> versionOn(LocalDate day) {
    return latestFirst.stream().filter(v -> !v.effectiveFrom().isAfter(day)).findFirst();
  }

  /// The month cut where the value changes; days without any value are left out. A change of
  /// version that keeps the value does not cut.
  public List<PriceSegment> segments(String business, String city, String tier, Period month) {
    var segments = new ArrayList<PriceSegment>();
    for (var day = month.firstDay(); !day.isAfter(month.lastDay()); day = day.plusDays(1)) {
      var price = priceOn(business, city, tier, day);
      if (price.isPresent()) {
        extend(segments, day, price.get());
      }
    }
    return List.copyOf(segments);
  }

  private Optional<Price> priceOn(String business, String city, String tier, LocalDate day) {
    return versionOn(day)
        .flatMap(version -> {
          var value = version.book().milliFen(business, city, tier, day);
          return value.isPresent()
              ? Optional.of(new Price(value.getAsLong(), version.number()))
              : Optional.empty();
        });
  }

  private static void extend(List<PriceSegment> segments, LocalDate day, Price price) {
    if (!segments.isEmpty()) {
      var last = segments.getLast();
      if (last.milliFen() == price.milliFen() && last.end().plusDays(1).equals(day)) {
        segments.set(segments.size() - 1, last.through(day, price.version()));
        return;
      }
    }
    segments.add(new PriceSegment(day, day, price.milliFen(), price.version()));
  }
}
