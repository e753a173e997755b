package hallops.insight.domain;

import hallops.insight.domain.HallFigures.Inputs;
import org.jspecify.annotations.Nullable;

/// What a month would bring if one metric were lifted to the peer median and all else stayed: fen
/// per month, 0 when the hall is already as good, null when an input is unknown.
///
/// x = the hall's value, m = the peer median, N = visitors, VR = income:
/// - visitors per day: (m − x) × days × VR ÷ N
/// - sales per visitor: (m − x) × N × sale income ÷ pieces sold
/// - conversion: (m − x) × N × sale income ÷ sale customers
/// - attach rate: (m − x) × sale customers × sale income ÷ pieces sold
/// - a product's rate: (m − x) × N × the product's income ÷ its pieces
/// - value per sale: (m − x) × pieces sold; service value per visitor: (m − x) × N
/// - valid new users: (m − x) × new users × activation income ÷ activations
/// - visitors per head: (staff − N ÷ m) × labour cost ÷ staff
/// - labour, rent or other cost to income: cost − m × VR; rent per m²: (x − m) × front area
///
/// Worths overlap (a low conversion is also a low sale per visitor), so they are ranked, not added.
public final class Worth {

  private Worth() {}

  public static @Nullable Long ofLifting(Metric metric, HallFigures hall, double median) {
    Double x = hall.value(metric);
    if (x == null) {
      return null;
    }
    Double fen = worth(metric, hall, x, median);
    return fen == null || !Double.isFinite(fen) ? null : Math.max(0, Math.round(fen));
  }

  private static @Nullable Double worth(Metric metric, HallFigures hall, double x, double median) {
    Inputs in = hall.inputs();
    double lift = median - x;
    return switch (metric) {
      case VISITORS_PER_DAY ->
          times(lift * hall.period().days(), ratio(in.incomeFen(), in.visitors()));
      case SALES_PER_VISITOR ->
          times(lift, in.visitors(), ratio(hall.saleIncomeFen(), in.saleQuantity()));
      case CONVERSION ->
          times(lift, in.visitors(), ratio(hall.saleIncomeFen(), in.saleCustomers()));
      case ATTACH_RATE ->
          times(lift, in.saleCustomers(), ratio(hall.saleIncomeFen(), in.saleQuantity()));
      case ACTIVATION_RATE -> times(lift, in.visitors(), unitValue(hall, "new_activation"));
      case HANDSET_RATE -> times(lift, in.visitors(), unitValue(hall, "handset"));
      case VALUE_ADDED_RATE -> times(lift, in.visitors(), unitValue(hall, "value_added"));
      case BROADBAND_RATE -> times(lift, in.visitors(), unitValue(hall, "broadband"));
      case UPGRADE_RATE -> times(lift, in.visitors(), unitValue(hall, "plan_upgrade"));
      case VALUE_PER_SALE -> times(lift, in.saleQuantity());
      case SERVICE_VALUE_PER_VISITOR -> times(lift, in.visitors());
      case NEW_USER_VALID_RATE -> times(lift, in.newUsers(), unitValue(hall, "new_activation"));
      case VISITORS_PER_STAFF -> spareStaff(in, median);
      case LABOUR_TO_INCOME -> in.labourFen() - median * in.incomeFen();
      case RENT_TO_INCOME -> in.rentFen() - median * in.incomeFen();
      case OTHER_COST_TO_INCOME -> in.otherCostFen() - median * in.incomeFen();
      case RENT_PER_AREA -> times(-lift, in.frontArea());
      case PROFIT,
          CONTROLLABLE_PROFIT,
          PROFIT_MARGIN,
          INCOME_PER_AREA,
          INCOME_PER_STAFF,
          INCOME_PER_VISITOR,
          INCOME_PER_VISITOR_WITHOUT_PUBLICITY,
          COST_TO_INCOME,
          HANDLED_PER_COUNTER_DAY ->
          null;
    };
  }

  private static @Nullable Double spareStaff(Inputs in, double median) {
    if (in.staff() == null || in.staff() <= 0 || in.visitors() == null || median <= 0) {
      return null;
    }
    return (in.staff() - in.visitors() / median) * in.labourFen() / in.staff();
  }

  private static @Nullable Double unitValue(HallFigures hall, String item) {
    return hall.items().stream()
        .filter(figures -> figures.item().equals(item) && figures.pieces() > 0)
        .findFirst()
        .map(figures -> (double) figures.amountFen() / figures.pieces())
        .orElse(null);
  }

  private static @Nullable Double ratio(long above, @Nullable Long below) {
    return below == null || below <= 0 ? null : (double) above / below;
  }

  private static @Nullable Double times(double first, @Nullable Number... rest) {
    double product = first;
    for (Number factor : rest) {
      if (factor == null) {
        return null;
      }
      product *= factor.doubleValue();
    }
    return product;
  }
}
