package hallops.hall.service;

import hallops.hall.domain.Fault;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;

/// Faults in the language of whoever asked; Chinese where nobody did (files from the command line
/// or the watched folder).
final class FaultWords {

  private FaultWords() {}

  static String sentence(Fault fault) {
    return fault.sentence(chinese());
  }

  static boolean chinese() {
    var context = LocaleContextHolder.getLocaleContext();
    Locale locale = context == null ? null : context.getLocale();
    return locale == null || !locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
  }
}
