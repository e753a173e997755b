package hallops.hall.service;

import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;

/// The language of whoever asked; Chinese where nobody did (files from the command line or the
/// watched folder).
public final class Words {

  private Words() {}

  public static boolean chinese() {
    var context = LocaleContextHolder.getLocaleContext();
    Locale locale = context == null ? null : context.getLocale();
    return locale == null || !locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
  }

  public static String of(String chinese, String english) {
    return chinese() ? chinese : english;
  }
}
