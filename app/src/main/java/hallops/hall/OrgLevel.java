package hallops.hall;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// The levels above a hall, from the top.
public enum OrgLevel {
  PROVINCE,
  CITY,
  COUNTY,
  AREA;

  /// @param depth 1 for the province
  public static OrgLevel ofDepth(int depth) {
    return values()[depth - 1];
  }

  public int depth() {
    return ordinal() + 1;
  }

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
