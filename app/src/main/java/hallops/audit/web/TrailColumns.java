package hallops.audit.web;

import hallops.audit.domain.TrailEntry;
import hallops.kernel.BusinessDay;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// What an exported trail shows of an entry, as text in the reader's language.
@Component
class TrailColumns {

  private static final List<String> NAMES =
      List.of(
          "happenedAt",
          "actor",
          "roles",
          "address",
          "action",
          "subjectType",
          "subjectId",
          "subjectName",
          "before",
          "after",
          "reason",
          "scopePath",
          "traceId");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(BusinessDay.ZONE);

  private final MessageSource messages;

  TrailColumns(MessageSource messages) {
    this.messages = messages;
  }

  List<String> heads(Locale locale) {
    return NAMES.stream().map(name -> message("audit.column." + name, name, locale)).toList();
  }

  List<String> cells(TrailEntry entry, Locale locale) {
    return List.of(
        TIME.format(entry.happenedAt()),
        entry.actor(),
        String.join(" ", entry.roles()),
        text(entry.address()),
        actionName(entry.action(), locale),
        entry.subjectType(),
        entry.subjectId(),
        entry.subjectName(),
        text(entry.before()),
        text(entry.after()),
        text(entry.reason()),
        text(entry.scopePath()),
        text(entry.traceId()));
  }

  /// The key `action.<action>` lies in the messages of the module that does it.
  String actionName(String action, Locale locale) {
    return message("action." + action, action, locale);
  }

  private String message(String key, String otherwise, Locale locale) {
    String found = messages.getMessage(key, null, otherwise, locale);
    return found == null ? otherwise : found;
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
