package hallops.profit.domain;

import hallops.kernel.OrgPath;
import java.math.BigInteger;
import java.util.List;

/// A cost that several halls share: the channel department of a city, one meter for two halls.
/// Divided over the halls below a place in the organisation by a key; the parts add up to the pool
/// to the fen.
public record CostPool(CostItem item, OrgPath place, long amountFen, PoolKey key) {

  /// What one hall brings to the key. Unknown counts as nothing, so the others carry it.
  public record Member(int hall, long staffTenths, long areaTenths, long incomeFen) {
    public Member {
      staffTenths = Math.max(staffTenths, 0);
      areaTenths = Math.max(areaTenths, 0);
      incomeFen = Math.max(incomeFen, 0);
    }
  }

  /// Parts in the order of the members. A measure that nobody has drops out of the key; where
  /// nothing is known at all the pool is divided evenly.
  public long[] divide(List<Member> members) {
    var staff = BigInteger.valueOf(members.stream().mapToLong(Member::staffTenths).sum());
    var area = BigInteger.valueOf(members.stream().mapToLong(Member::areaTenths).sum());
    var income = BigInteger.valueOf(members.stream().mapToLong(Member::incomeFen).sum());
    var weights =
        members.stream()
            .map(m ->
                weight(key.staff(), m.staffTenths(), staff, area, income)
                    .add(weight(key.area(), m.areaTenths(), area, staff, income))
                    .add(weight(key.income(), m.incomeFen(), income, staff, area)))
            .toArray(BigInteger[]::new);
    if (List.of(weights).stream().allMatch(w -> w.signum() == 0)) {
      java.util.Arrays.fill(weights, BigInteger.ONE);
    }
    return LargestRemainder.split(amountFen, weights);
  }

  /// share × (measure ÷ total), brought over the common denominator of the three totals.
  private static BigInteger weight(
      BasisPoints share, long measure, BigInteger total, BigInteger other, BigInteger another) {
    if (total.signum() == 0) {
      return BigInteger.ZERO;
    }
    return BigInteger.valueOf(share.value())
        .multiply(BigInteger.valueOf(measure))
        .multiply(other.max(BigInteger.ONE))
        .multiply(another.max(BigInteger.ONE));
  }
}
