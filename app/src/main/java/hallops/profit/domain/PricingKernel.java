package hallops.profit.domain;

/// Prices a month: quantity × unit value for every hall, business and price segment, exact in
/// milli-fen, rounded once to the fen. The ledger's income lines come from here and nowhere else.
public final class PricingKernel {
  private PricingKernel() {}

  /// Takes one priced quantity that is not zero.
  @FunctionalInterface
  public interface Sink {
    void line(int hall, int business, PriceSegment segment, long quantity, long amountFen);
  }

  /// `priceClass[hall]` names the row of the table that holds for the hall.
  public static void price(DayCube cube, int[] priceClass, PriceTable table, Sink sink) {
    for (int hall = 0; hall < cube.halls(); hall++) {
      for (int business = 0; business < cube.businesses(); business++) {
        for (var segment : table.segments(priceClass[hall], business)) {
          long quantity = cube.sum(hall, business, segment.startIndex(), segment.endIndex());
          if (quantity != 0) {
            sink.line(hall, business, segment, quantity, amountFen(quantity, segment.milliFen()));
          }
        }
      }
    }
  }

  /// The amount of one ledger line.
  public static long amountFen(long quantity, long unitMilliFen) {
    return HalfUp.toFen(Math.multiplyExact(quantity, unitMilliFen));
  }
}
