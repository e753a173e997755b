package hallops.lake.domain;

import java.util.Locale;

/// Where an import is. After a stop in the middle, `CHECKING` left nothing behind; `LOADING` and
/// `UNDOING` are decided by whether the snapshot was made.
public enum ImportState {
  RECEIVED,
  CHECKING,
  LOADING,
  DONE,
  REFUSED,
  RECOGNISED,
  UNDOING,
  UNDONE;

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static ImportState of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
