package hallops.lake.web;

import hallops.kernel.Allowed;
import hallops.kernel.Paged;
import hallops.kernel.Problem;
import hallops.kernel.Role;
import hallops.lake.Imports.Mode;
import hallops.lake.LakeProblem;
import hallops.lake.domain.Fault;
import hallops.lake.domain.FileColumn;
import hallops.lake.domain.FileKind;
import hallops.lake.domain.ImportLog;
import hallops.lake.domain.ImportRecord;
import hallops.lake.domain.ImportState;
import hallops.lake.service.BrowseImports;
import hallops.lake.service.FileKinds;
import hallops.lake.service.GiveBack;
import hallops.lake.service.ImportDesk;
import hallops.lake.service.ProgressBoard;
import hallops.lake.service.UndoImport;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Files in, faults out.
@RestController
@RequestMapping("/api/lake/imports")
@Allowed({Role.PROVINCE_CHANNEL, Role.FINANCE, Role.CITY_MANAGER})
class ImportController {

  private static final int FAULTS_SHOWN = 100;
  private static final int MOST_PER_PAGE = 200;

  private final ImportDesk desk;
  private final BrowseImports imports;
  private final UndoImport undo;
  private final GiveBack giveBack;
  private final FileKinds kinds;
  private final ProgressBoard progress;

  ImportController(
      ImportDesk desk,
      BrowseImports imports,
      UndoImport undo,
      GiveBack giveBack,
      FileKinds kinds,
      ProgressBoard progress) {
    this.desk = desk;
    this.imports = imports;
    this.undo = undo;
    this.giveBack = giveBack;
    this.kinds = kinds;
    this.progress = progress;
  }

  /// @param column the column's title
  record FaultView(long row, String column, String value, String reason) {}

  /// @param fingerprint SHA-256 of the file
  /// @param snapshot as text, for it has more digits than a number of JavaScript
  /// @param days the business days of the rows taken
  /// @param sameAs the import that brought the same file before
  record ImportDetail(
      ImportView summary,
      List<FaultView> faults,
      @Nullable String fingerprint,
      @Nullable String snapshot,
      List<LocalDate> days,
      @Nullable Long sameAs) {}

  record UndoRequest(@NotBlank @Size(max = 200) String reason) {}

  /// The body is the file itself, whatever its content type: it is written to disk as it arrives.
  ///
  /// @param file its name
  /// @param kind empty = by its name
  /// @param rows from the sender's manifest, as `bytes` and `sha256`
  @PostMapping
  ImportView receive(
      @RequestParam String file,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "ALL_OR_NOTHING") Mode mode,
      @RequestParam(defaultValue = "-1") long rows,
      @RequestParam(defaultValue = "-1") long bytes,
      @RequestParam(defaultValue = "") String sha256,
      HttpServletRequest request,
      Locale locale)
      throws IOException {
    ImportDesk.Upload upload = new ImportDesk.Upload(file, kind, mode, rows, bytes, sha256);
    return view(desk.receive(upload, request.getInputStream()), locale);
  }

  @GetMapping
  @Allowed({Role.PROVINCE_CHANNEL, Role.FINANCE, Role.CITY_MANAGER, Role.AUDITOR})
  Paged<ImportView> list(
      @RequestParam @Nullable String kind,
      @RequestParam @Nullable String state,
      @RequestParam @Nullable String text,
      @RequestParam @Nullable String actor,
      @RequestParam @Nullable LocalDate from,
      @RequestParam @Nullable LocalDate to,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "50") int size,
      Locale locale) {
    Paged<ImportRecord> found =
        imports.list(
            new ImportLog.Filter(
                kind == null || kind.isBlank() ? null : kind,
                state == null || state.isBlank() ? null : ImportState.of(state),
                text,
                actor,
                from,
                to,
                Math.max(1, page),
                Math.clamp(size, 1, MOST_PER_PAGE)));
    Map<String, FileKind> all =
        kinds.all().stream().collect(Collectors.toMap(FileKind::name, one -> one));
    List<String> mine = kinds.allowed().stream().map(FileKind::name).toList();
    return new Paged<>(
        found.rows().stream().map(record -> view(record, all, mine, locale)).toList(),
        found.total(),
        found.page(),
        found.size());
  }

  @GetMapping("/{id}")
  @Allowed({Role.PROVINCE_CHANNEL, Role.FINANCE, Role.CITY_MANAGER, Role.AUDITOR})
  ImportDetail detail(@PathVariable long id, Locale locale) throws IOException {
    ImportRecord record = imports.get(id);
    FileKind kind = kinds.find(record.kind()).orElse(null);
    List<FaultView> faults =
        giveBack.faults(id, FAULTS_SHOWN).stream()
            .map(fault ->
                new FaultView(
                    fault.row(),
                    title(kind, fault.column(), locale),
                    inCell(fault),
                    fault.code().sentence(fault.value(), locale)))
            .toList();
    Long snapshot = record.snapshotId();
    return new ImportDetail(
        view(record, locale),
        faults,
        record.fingerprint(),
        snapshot == null ? null : snapshot.toString(),
        record.days().stream().sorted().toList(),
        record.state() == ImportState.RECOGNISED ? Long.valueOf(record.values().getFirst()) : null);
  }

  /// What stood in the cell; some faults keep other words for their reason.
  private static String inCell(Fault fault) {
    return switch (fault.code()) {
      case DUPLICATE_IN_FILE, DUPLICATE_IN_LAKE, WRONG_WIDTH, PERIOD_CLOSED, OWNER -> "";
      default -> fault.value();
    };
  }

  private static String title(@Nullable FileKind kind, String column, Locale locale) {
    if (kind == null || locale.getLanguage().equals("en")) {
      return column;
    }
    return kind.find(column).map(FileColumn::chinese).orElse(column);
  }

  /// @param format `xlsx`, else the format it came in
  @GetMapping("/{id}/marked")
  ResponseEntity<Resource> marked(
      @PathVariable long id, @RequestParam(defaultValue = "") String format, Locale locale)
      throws IOException {
    imports.get(id);
    GiveBack.MarkedFile file = giveBack.marked(id, format.equals("xlsx"), locale);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(new FileSystemResource(file.path()));
  }

  @PostMapping("/{id}/undo")
  ImportView undo(@PathVariable long id, @Valid @RequestBody UndoRequest request, Locale locale) {
    ImportRecord record = imports.get(id);
    if (record.state() != ImportState.DONE) {
      throw new Problem(
          LakeProblem.NOT_UNDOABLE, "Import " + id + " is " + record.state().text() + ".");
    }
    undo.undo(id, request.reason().strip());
    return view(imports.get(id), locale);
  }

  private ImportView view(ImportRecord record, Locale locale) {
    Map<String, FileKind> all =
        kinds.all().stream().collect(Collectors.toMap(FileKind::name, one -> one));
    return view(record, all, kinds.allowed().stream().map(FileKind::name).toList(), locale);
  }

  private ImportView view(
      ImportRecord record, Map<String, FileKind> all, List<String> mine, Locale locale) {
    return ImportView.of(
        record,
        all.get(record.kind()),
        progress.of(record.id()),
        mine.contains(record.kind()),
        locale);
  }
}
