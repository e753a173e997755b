package hallops.profit.domain;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/// The flow at which a hall earns its cost. Per visitor it earns r = income ÷ visitors and spends v
/// = variable cost ÷ visitors; what is left pays the fixed cost: N* = fixed ÷ (r − v).
public record BreakEven(long incomeFen, long variableFen, long fixedFen, long visitors) {

  /// N* rounded up to whole visitors; empty = 无保本点: a visitor costs as much as he brings.
  public OptionalLong breakEvenVisitors() {
    if (!exists()) {
      return OptionalLong.empty();
    }
    long contribution = incomeFen - variableFen;
    return OptionalLong.of(Math.ceilDiv(Math.multiplyExact(fixedFen, visitors), contribution));
  }

  /// (N − N*) ÷ N with the unrounded N*: negative for a hall below its break-even.
  public OptionalDouble safetyMargin() {
    return exists()
        ? OptionalDouble.of(1 - (double) fixedFen / (incomeFen - variableFen))
        : OptionalDouble.empty();
  }

  /// The conversion at which profit is nil with the visitors as they are: a sale stays worth what
  /// it is worth today, so sales income has to grow by the loss.
  public OptionalDouble breakEvenConversion(long saleIncomeFen, long saleCustomers) {
    if (visitors <= 0 || saleIncomeFen <= 0 || saleCustomers <= 0) {
      return OptionalDouble.empty();
    }
    double now = (double) saleCustomers / visitors;
    double profit = (double) incomeFen - variableFen - fixedFen;
    double needed = now * (saleIncomeFen - profit) / saleIncomeFen;
    return needed >= 0 && needed <= 1 ? OptionalDouble.of(needed) : OptionalDouble.empty();
  }

  private boolean exists() {
    return visitors > 0 && incomeFen > variableFen;
  }
}
