package hallops.lake.domain.file;

import java.util.regex.Pattern;

/// Keeps a spreadsheet program from taking text for a formula.
public final class Neutral {

  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9.,]+([eE][+-]?[0-9]+)?%?");

  private Neutral() {}

  public static boolean isRisky(String text) {
    return !text.isEmpty()
        && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
        && !NUMBER.matcher(text).matches();
  }

  public static String text(String text) {
    return isRisky(text) ? "'" + text : text;
  }
}
