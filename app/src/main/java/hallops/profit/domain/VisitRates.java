package hallops.profit.domain;

/// How visitors are worked out where no door counter stands: tickets ÷ 取号率, customers handled ÷
/// 办理率. Shares, so never nil.
public record VisitRates(BasisPoints ticket, BasisPoints handled) {
  public VisitRates {
    if (ticket.isNone() || handled.isNone()) {
      throw new IllegalArgumentException("A visit rate is more than nil");
    }
  }
}
