package hallops.audit.web;

import hallops.audit.domain.TrailEntry;
import hallops.audit.domain.TrailFilter;
import hallops.audit.service.ReadTrail;
import hallops.kernel.Allowed;
import hallops.kernel.BusinessDay;
import hallops.kernel.Paged;
import hallops.kernel.Role;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// 操作日志: the whole trail for auditors, everybody's own part of it.
@RestController
@RequestMapping("/api/audit")
class AuditController {

  private final ReadTrail trail;
  private final TrailColumns columns;
  private final JsonMapper json;
  private final Clock clock;

  AuditController(ReadTrail trail, TrailColumns columns, JsonMapper json, Clock clock) {
    this.trail = trail;
    this.columns = columns;
    this.json = json;
    this.clock = clock;
  }

  /// @param from first day, @param to last day, in Shanghai
  record Wanted(
      @Nullable @Size(max = 64) String actor,
      @Nullable @Size(max = 64) String action,
      @Nullable @Size(max = 64) String subjectType,
      @Nullable @Size(max = 128) String subjectId,
      @Nullable @Size(max = 64) String text,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {

    TrailFilter filter() {
      return new TrailFilter(
          null,
          given(actor),
          given(action),
          given(subjectType),
          given(subjectId),
          given(text),
          from == null ? null : begin(from),
          to == null ? null : begin(to.plusDays(1)));
    }

    private static Instant begin(LocalDate day) {
      return day.atStartOfDay(BusinessDay.ZONE).toInstant();
    }

    private static @Nullable String given(@Nullable String text) {
      return text == null || text.isBlank() ? null : text.strip();
    }
  }

  /// @param actionName the action in the reader's language
  record EntryRow(
      long id,
      Instant happenedAt,
      String actor,
      List<String> roles,
      @Nullable String address,
      @Nullable String traceId,
      String action,
      String actionName,
      String subjectType,
      String subjectId,
      String subjectName,
      @Nullable JsonNode before,
      @Nullable JsonNode after,
      @Nullable String reason,
      @Nullable String scopePath) {}

  record ActionRow(String action, String name) {}

  enum Format {
    CSV,
    XLSX
  }

  @GetMapping("/entries")
  @Allowed(Role.AUDITOR)
  Paged<EntryRow> list(
      @jakarta.validation.Valid Wanted wanted,
      @RequestParam(defaultValue = "1") @Min(1) @Max(100_000) int page,
      @RequestParam(defaultValue = "50") @Min(1) @Max(500) int size,
      Locale locale) {
    return rows(trail.list(wanted.filter(), page, size), locale);
  }

  @GetMapping("/mine")
  @Allowed(anyRole = true)
  Paged<EntryRow> mine(
      @jakarta.validation.Valid Wanted wanted,
      @RequestParam(defaultValue = "1") @Min(1) @Max(100_000) int page,
      @RequestParam(defaultValue = "50") @Min(1) @Max(500) int size,
      Locale locale) {
    return rows(trail.mine(wanted.filter(), page, size), locale);
  }

  @GetMapping("/actions")
  @Allowed(Role.AUDITOR)
  List<ActionRow> actions(Locale locale) {
    return trail.actions().stream()
        .map(action -> new ActionRow(action, columns.actionName(action, locale)))
        .toList();
  }

  /// Checks the whole chain of seals.
  @GetMapping("/chain")
  @Allowed(Role.AUDITOR)
  ReadTrail.Chain chain() {
    return trail.chain();
  }

  @GetMapping("/entries/export")
  @Allowed(Role.AUDITOR)
  void export(
      @jakarta.validation.Valid Wanted wanted,
      @RequestParam(defaultValue = "xlsx") String format,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    Format chosen = format.equalsIgnoreCase("csv") ? Format.CSV : Format.XLSX;
    response.setContentType(
        chosen == Format.CSV
            ? "text/csv;charset=UTF-8"
            : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    String name = "audit-" + BusinessDay.today(clock).date() + "." + extension(chosen);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name).build().toString());
    var out = response.getOutputStream();
    try (TrailFile file =
        chosen == Format.CSV ? TrailFile.csv(out) : TrailFile.xlsx(out, "audit")) {
      file.row(columns.heads(locale));
      trail.export(
          wanted.filter(), extension(chosen), entry -> file.row(columns.cells(entry, locale)));
    }
  }

  private static String extension(Format format) {
    return format.name().toLowerCase(Locale.ROOT);
  }

  private Paged<EntryRow> rows(Paged<TrailEntry> entries, Locale locale) {
    return new Paged<>(
        entries.rows().stream().map(entry -> row(entry, locale)).toList(),
        entries.total(),
        entries.page(),
        entries.size());
  }

  private EntryRow row(TrailEntry entry, Locale locale) {
    return new EntryRow(
        entry.id(),
        entry.happenedAt(),
        entry.actor(),
        entry.roles(),
        entry.address(),
        entry.traceId(),
        entry.action(),
        columns.actionName(entry.action(), locale),
        entry.subjectType(),
        entry.subjectId(),
        entry.subjectName(),
        parsed(entry.before()),
        parsed(entry.after()),
        entry.reason(),
        entry.scopePath());
  }

  private @Nullable JsonNode parsed(@Nullable String text) {
    return text == null ? null : json.readTree(text);
  }
}
