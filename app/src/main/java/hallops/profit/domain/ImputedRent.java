package hallops.profit.domain;

import static hallops.profit.domain.UnitValue.ANY;

import java.util.List;
import java.util.Optional;

/// What owned premises would cost to rent: local rent per square metre × front area, so that an
/// owned hall does not look better than its rented neighbour. Shown apart from rent that is paid.
public record ImputedRent(List<Rate> rates) {
  public ImputedRent {
    rates = List.copyOf(rates);
  }

  /// Local rent a month in fen per square metre; `*` stands for every city or location type.
  public record Rate(String city, String locationType, long fenPerSquareMetre) {
    int fit(HallFacts hall) {
      boolean cityFits = city.equals(hall.city());
      boolean placeFits = locationType.equals(hall.locationType());
      if ((!cityFits && !city.equals(ANY)) || (!placeFits && !locationType.equals(ANY))) {
        return -1;
      }
      return (cityFits ? 2 : 0) + (placeFits ? 1 : 0);
    }
  }

  /// Empty if the area is unknown or no rate fits.
  public Optional<Long> amountFen(HallFacts hall) {
    if (hall.frontAreaTenths() == HallFacts.UNKNOWN) {
      return Optional.empty();
    }
    return rates.stream()
        .filter(rate -> rate.fit(hall) >= 0)
        .max(java.util.Comparator.comparingInt(rate -> rate.fit(hall)))
        .map(rate -> HalfUp.divide(rate.fenPerSquareMetre() * hall.frontAreaTenths(), 10));
  }
}
