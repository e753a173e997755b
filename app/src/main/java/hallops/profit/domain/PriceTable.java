package hallops.profit.domain;

import hallops.kernel.Period;
import java.util.List;

/// One month's price segments for every price class (a city with a tier) and business, laid out so
/// that pricing needs no look-up by name.
public final class PriceTable {
  private final PriceSegment[][][] segments;

  public PriceTable(
      PriceHistory history, Period month, List<PriceClass> classes, List<String> businesses) {
    segments = new PriceSegment[classes.size()][businesses.size()][];
    for (int c = 0; c < classes.size(); c++) {
      var priceClass = classes.get(c);
      for (int b = 0; b < businesses.size(); b++) {
        segments[c][b] =
            history
                .segments(businesses.get(b), priceClass.city(), priceClass.tier(), month)
                .toArray(PriceSegment[]::new);
      }
    }
  }

  /// Halls that share all their unit values.
  public record PriceClass(String city, String tier) {}

  PriceSegment[] segments(int priceClass, int business) {
    return segments[priceClass][business];
  }
}
