package hallops.hall;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Whether a hall serves customers.
public enum HallStatus {
  NORMAL,
  SUSPENDED,
  /// For good: a closed hall keeps its id and history.
  CLOSED;

  public static HallStatus of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
