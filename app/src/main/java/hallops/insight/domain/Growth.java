package hallops.insight.domain;

import org.jspecify.annotations.Nullable;

/// Change against an earlier month.
///
/// @param deltaFen now − then
/// @param ratio delta ÷ then; null when there was nothing or a loss then (a ratio over zero or a
///   negative base says nothing)
public record Growth(long baseFen, long deltaFen, @Nullable Double ratio) {

  /// @return null when the earlier month is not known
  public static @Nullable Growth between(@Nullable Long now, @Nullable Long then) {
    if (now == null || then == null) {
      return null;
    }
    long delta = Math.subtractExact(now, then);
    return new Growth(then, delta, then > 0 ? (double) delta / then : null);
  }
}
