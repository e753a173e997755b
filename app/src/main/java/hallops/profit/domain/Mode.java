package hallops.profit.domain;

import java.util.Locale;

/// In which recognition a ledger line counts.
public enum Mode {
  BOTH,
  /// 预计制: the whole value when sold.
  EXPECTED,
  /// 递延制: in parts, as long as the customer stays.
  DEFERRED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean isExpected() {
    return this != DEFERRED;
  }

  public boolean isDeferred() {
    return this != EXPECTED;
  }
}
