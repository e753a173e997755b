package hallops.profit.domain;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Splits a whole amount by weights so that the parts add up to it to the last unit. Every part
/// gets its quota rounded towards zero; what is left goes, one unit each, to the largest
/// remainders, the earlier part first where they are equal.
public final class LargestRemainder {
  private LargestRemainder() {}

  public static long[] split(long amount, long... weights) {
    return split(
        amount, Arrays.stream(weights).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new));
  }

  public static long[] split(long amount, BigInteger... weights) {
    var total = Arrays.stream(weights).reduce(BigInteger.ZERO, BigInteger::add);
    if (total.signum() <= 0 || Arrays.stream(weights).anyMatch(w -> w.signum() < 0)) {
      throw new IllegalArgumentException("Weights are not negative and not all zero");
    }
    var parts = new long[weights.length];
    var remainders = new BigInteger[weights.length];
    long left = Math.abs(amount);
    for (int i = 0; i < weights.length; i++) {
      var quota =
          BigInteger.valueOf(Math.abs(amount)).multiply(weights[i]).divideAndRemainder(total);
      parts[i] = quota[0].longValueExact();
      remainders[i] = quota[1];
      left -= parts[i];
    }
    IntStream.range(0, parts.length)
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
        .limit(left)
        .forEach(i -> parts[i]++);
    return amount < 0 ? Arrays.stream(parts).map(part -> -part).toArray() : parts;
  }
}
