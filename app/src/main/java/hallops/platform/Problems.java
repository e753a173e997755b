package hallops.platform;

import hallops.kernel.Problem;
import hallops.kernel.ProblemKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/// Makes a problem what the caller reads (RFC 9457): a stable `type`, a title in his language.
///
/// Titles come from `messages/<module>.properties` (Chinese) and `messages/<module>_en.properties`
/// under the key `problem.<module>.<slug>`, details under the same with `.detail`.
@Component
public class Problems {

  private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

  private final MessageSource messages;
  private final LocaleResolver locales;
  private final JsonMapper json;

  Problems(MessageSource messages, LocaleResolver localeResolver, JsonMapper json) {
    this.messages = messages;
    this.locales = localeResolver;
    this.json = json;
  }

  /// What is sent as `application/problem+json`.
  public record Body(
      String type,
      String title,
      int status,
      @Nullable String detail,
      @Nullable String traceId,
      Map<String, Object> extras) {}

  public Body body(
      ProblemKind kind, @Nullable String detail, Map<String, Object> extras, Locale locale) {
    String words = kind.slug().replace('-', ' ');
    String title =
        messages.getMessage("problem." + kind.module() + "." + kind.slug(), null, words, locale);
    RequestOrigin origin = RequestOrigin.find();
    return new Body(
        "/problems/" + kind.module() + "/" + kind.slug(),
        title == null ? words : title,
        kind.status(),
        localised(kind, detail, extras, locale),
        origin == null ? null : origin.traceId(),
        extras);
  }

  /// The detail in the reader's language: the key `problem.<module>.<slug>.detail` with `{name}`
  /// filled from the extras. Without such a key an English sentence is kept from Chinese readers;
  /// the title says what happened.
  private @Nullable String localised(
      ProblemKind kind, @Nullable String detail, Map<String, Object> extras, Locale locale) {
    String key = "problem." + kind.module() + "." + kind.slug() + ".detail";
    String template = messages.getMessage(key, null, null, locale);
    if (template != null) {
      // once only: what a caller wrote into a value is never looked into
      return NAME.matcher(template)
          .replaceAll(name -> Matcher.quoteReplacement(String.valueOf(extras.get(name.group(1)))));
    }
    boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    boolean readable = detail != null && detail.codePoints().anyMatch(Character::isIdeographic);
    return chinese && !readable ? null : detail;
  }

  /// For filters, which stand before the controllers and their advice.
  public void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Body body =
        body(problem.kind(), problem.detail(), problem.extras(), locales.resolveLocale(request));
    response.setStatus(body.status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(json.writeValueAsBytes(body));
  }
}
