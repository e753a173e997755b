package hallops.platform;

/// Text for a cell of an exported sheet, so that no spreadsheet program takes it for a formula
/// (CWE-1236). Numbers and dates go out as such and need none of this.
public final class SafeCell {

  private SafeCell() {}

  /// Puts an apostrophe before text that begins with a character that starts a formula.
  public static String of(String text) {
    if (text.isEmpty()) {
      return text;
    }
    return switch (text.charAt(0)) {
      case '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠' -> "'" + text;
      default -> text;
    };
  }

  /// One CSV field: made safe, and quoted where it must be (RFC 4180).
  public static String csv(String text) {
    String safe = of(text);
    boolean quote = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quote ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
