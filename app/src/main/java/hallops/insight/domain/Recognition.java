package hallops.insight.domain;

import java.util.Locale;

/// Which of the two views of income: 预计制 (whole value at activation) or 递延制 (in parts, while the
/// user stays).
public enum Recognition {
  EXPECTED,
  DEFERRED;

  /// Its word in SQL, URLs and messages.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// @throws IllegalArgumentException if it is neither
  public static Recognition ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
