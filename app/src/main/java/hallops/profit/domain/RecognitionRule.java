package hallops.profit.domain;

import java.util.List;

/// How the value of a business is recognised over the months after the sale. Parts are counted from
/// one: part months 1, 4 and 7 are the month of the sale, three and six months later.
public record RecognitionRule(List<Part> parts) {
  public static final RecognitionRule AT_ONCE =
      new RecognitionRule(List.of(new Part(1, new BasisPoints(BasisPoints.WHOLE))));

  public RecognitionRule {
    parts = List.copyOf(parts);
    int total = 0;
    int previous = 0;
    for (var part : parts) {
      if (part.month() <= previous) {
        throw new IllegalArgumentException("Parts stand in the order of their months");
      }
      previous = part.month();
      total += part.share().value();
    }
    if (total != BasisPoints.WHOLE || parts.getFirst().month() != 1) {
      throw new IllegalArgumentException("Parts begin in month 1 and add up to the whole");
    }
  }

  /// The share that is earned in the n-th month, the sale's own month being 1.
  public record Part(int month, BasisPoints share) {}

  public static RecognitionRule of(int first, int second, int third) {
    return new RecognitionRule(
        List.of(
            new Part(first, BasisPoints.percent(40)),
            new Part(second, BasisPoints.percent(30)),
            new Part(third, BasisPoints.percent(30))));
  }

  public boolean isDeferred() {
    return parts.size() > 1;
  }

  public boolean hasPartIn(int month) {
    return parts.stream().anyMatch(part -> part.month() == month);
  }

  /// The unit value earned in that month, in milli-fen. Cut on the running total, so that the parts
  /// add up to the unit value exactly.
  public long partOf(long milliFen, int month) {
    return earnedThrough(milliFen, month) - earnedThrough(milliFen, month - 1);
  }

  /// The unit value earned up to and including that month.
  public long earnedThrough(long milliFen, int month) {
    int share =
        parts.stream().filter(p -> p.month() <= month).mapToInt(p -> p.share().value()).sum();
    return HalfUp.divide(Math.multiplyExact(milliFen, share), BasisPoints.WHOLE);
  }
}
