package hallops.profit.domain;

import hallops.kernel.Period;
import hallops.offer.BusinessType;
import java.util.List;

/// Everything one month is accounted from. Halls and businesses are known by their place in the
/// lists, so that facts lie in dense arrays.
///
/// @param volumes quantities in the basis of each business: pieces, or fen
/// @param saleCustomers distinct customers with a sale, per hall
/// @param developed sales whose developing hall is not the handling one
public record MonthFacts(
    Period month,
    List<HallFacts> halls,
    List<BusinessType> businesses,
    DayCube volumes,
    Visits visits,
    long[] saleCustomers,
    List<Retained> retained,
    List<ClawBack> clawBacks,
    List<Developed> developed,
    OriginVolumes originVolumes,
    List<CostEntry> costs,
    List<HallInvestment> investments,
    List<HallLease> leases,
    List<CostPool> pools) {

  /// Of what was sold in the origin month this much is alive and billed in the month accounted.
  public record Retained(int hall, int business, Period origin, long quantity) {}

  /// Business of the origin month taken back by a decision of the month accounted; the quantity is
  /// positive.
  public record ClawBack(int hall, int business, Period origin, long quantity) {}

  public record Developed(
      int handlingHall, int developHall, int business, int day, long quantity) {}

  public record HallInvestment(int hall, Investment investment) {}

  public record HallLease(int hall, StraightLineRent lease) {}

  /// What was sold in an earlier month, where its price changed inside the month.
  @FunctionalInterface
  public interface OriginVolumes {
    long quantity(int hall, int business, PriceSegment segment);
  }
}
