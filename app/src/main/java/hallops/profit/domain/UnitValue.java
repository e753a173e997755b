package hallops.profit.domain;

import java.time.LocalDate;

/// The comparable market value of one unit of a business, from a day on, for a city and a tier (`*`
/// stands for every city or tier). Milli-fen per piece, or per fen where the basis is an amount.
public record UnitValue(
    String business, String city, String tier, LocalDate validFrom, long milliFen, String note) {
  public static final String ANY = "*";

  public UnitValue {
    if (business.isBlank() || city.isBlank() || tier.isBlank()) {
      throw new IllegalArgumentException("Business, city and tier are named or '*'");
    }
    if (milliFen < 0) {
      throw new IllegalArgumentException("A unit value is not negative: " + milliFen);
    }
  }

  public Key key() {
    return new Key(business, city, tier);
  }

  /// What one row of the price table is about.
  public record Key(String business, String city, String tier) {}
}
