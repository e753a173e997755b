package hallops.identity.domain;

import hallops.kernel.Problem;
import java.util.Locale;
import java.util.regex.Pattern;

/// The name a person signs in with.
public record LoginName(String text) {

  private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._-]{1,31}");

  public LoginName {
    if (!SHAPE.matcher(text).matches()) {
      throw new Problem(
          IdentityProblem.INVALID_LOGIN_NAME,
          "A login name has 2 to 32 lower case letters, digits, dots, dashes or underscores.");
    }
  }

  /// As typed at sign-in: surrounding blanks and capitals don't matter.
  public static String normalised(String typed) {
    return typed.strip().toLowerCase(Locale.ROOT);
  }
}
