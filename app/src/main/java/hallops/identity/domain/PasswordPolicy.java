package hallops.identity.domain;

import hallops.kernel.Problem;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What makes a password too easy to guess. Length and well-known lists count; kinds of characters
/// are not prescribed (ASVS 6.2.5).
///
/// @param common whole passwords in lower case, as people choose them most
/// @param words words that make a password common when only digits and marks are added
public record PasswordPolicy(Set<String> common, Set<String> words) {

  public static final int SHORTEST = 10;
  public static final int LONGEST = 128;

  private static final Pattern MOBILE_OR_ID_NUMBER = Pattern.compile("1\\d{10}|\\d{17}[\\dxX]");
  private static final int FEWEST_DIFFERENT = 5;

  /// @param personal login name, display name, employee number and the like
  /// @throws Problem with the extra `reason`: `too-short`, `too-long`, `personal`, `common` or
  ///   `predictable`
  public void check(String password, String... personal) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      throw weak("too-short", "A password has at least " + SHORTEST + " characters.");
    }
    if (password.length() > LONGEST) {
      throw weak("too-long", "A password has at most " + LONGEST + " characters.");
    }
    String lower = password.toLowerCase(Locale.ROOT);
    if (Arrays.stream(personal)
        .map(word -> word.toLowerCase(Locale.ROOT))
        .anyMatch(word -> word.length() > 2 && lower.contains(word))) {
      throw weak("personal", "A password must not contain your own name or number.");
    }
    if (common.contains(lower) || isWordWithTrimmings(lower)) {
      throw weak("common", "This password is one of those that are tried first.");
    }
    if (isPredictable(lower)) {
      throw weak("predictable", "This password follows a simple pattern.");
    }
  }

  private boolean isWordWithTrimmings(String lower) {
    String core = lower.replaceAll("^[^a-z]+|[^a-z]+$", "");
    String plain =
        core.replace('0', 'o')
            .replace('1', 'l')
            .replace('3', 'e')
            .replace('4', 'a')
            .replace('5', 's')
            .replace('@', 'a')
            .replace('$', 's')
            .replaceAll("[^a-z]", "");
    return words.contains(core) || words.contains(plain) || isTwice(plain);
  }

  private boolean isTwice(String plain) {
    int half = plain.length() / 2;
    return half > 1
        && plain.length() % 2 == 0
        && plain.startsWith(plain.substring(half))
        && words.contains(plain.substring(half));
  }

  private static boolean isPredictable(String lower) {
    return lower.chars().distinct().count() < FEWEST_DIFFERENT
        || MOBILE_OR_ID_NUMBER.matcher(lower).matches()
        || isOneRun(lower)
        || isRepetition(lower);
  }

  /// `abcdefghij`, `9876543210`
  private static boolean isOneRun(String text) {
    int step = text.charAt(1) - text.charAt(0);
    for (int i = 2; i < text.length(); i++) {
      int here = text.charAt(i) - text.charAt(i - 1);
      boolean wraps = Math.abs(here) == 9 && Character.isDigit(text.charAt(i));
      if (here != step && !wraps) {
        return false;
      }
    }
    return Math.abs(step) == 1 || step == 0;
  }

  /// `abcdabcdabcd`
  private static boolean isRepetition(String text) {
    for (int part = 1; part <= Math.min(5, text.length() / 2); part++) {
      String unit = text.substring(0, part);
      if (unit.repeat(text.length() / part + 1).startsWith(text)) {
        return true;
      }
    }
    return false;
  }

  private static Problem weak(String reason, String detail) {
    return new Problem(IdentityProblem.WEAK_PASSWORD, detail, Map.of("reason", reason));
  }
}
