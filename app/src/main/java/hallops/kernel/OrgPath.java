package hallops.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;

/// A place in the organisation tree, from the province down: `ha.zz.zz01.zz0102.h00001` (the text
/// form of a PostgreSQL `ltree`).
public record OrgPath(String text) {

  private static final Pattern SHAPE = Pattern.compile("[a-z0-9_]+(\\.[a-z0-9_]+)*");

  @JsonCreator
  public OrgPath {
    if (!SHAPE.matcher(text).matches()) {
      throw new IllegalArgumentException("not an organisation path: " + text);
    }
  }

  /// The label that an organisation code takes in a path: lower case, `-` becomes `_`.
  public static String label(String code) {
    return code.toLowerCase(Locale.ROOT).replace('-', '_');
  }

  public OrgPath child(String code) {
    return new OrgPath(text + "." + label(code));
  }

  /// True for this place itself and everything below it.
  public boolean contains(OrgPath other) {
    return other.text.equals(text) || other.text.startsWith(text + ".");
  }

  /// 1 for the province, 2 city, 3 county, 4 area, 5 hall.
  public int depth() {
    return (int) text.chars().filter(c -> c == '.').count() + 1;
  }

  @Override
  @JsonValue
  public String toString() {
    return text;
  }
}
