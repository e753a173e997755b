package hallops.lake.web;

import hallops.kernel.Allowed;
import hallops.kernel.Problem;
import hallops.kernel.Role;
import hallops.lake.LakeProblem;
import hallops.lake.domain.FileKind;
import hallops.lake.service.FileKinds;
import hallops.lake.service.Templates;
import hallops.lake.service.WatchFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The kinds of files, their templates, and the folder that is watched for them.
@RestController
@RequestMapping("/api/lake")
@Allowed({Role.PROVINCE_CHANNEL, Role.FINANCE, Role.CITY_MANAGER})
class KindController {

  private final FileKinds kinds;
  private final Templates templates;
  private final WatchFolder watched;

  KindController(FileKinds kinds, Templates templates, WatchFolder watched) {
    this.kinds = kinds;
    this.templates = templates;
    this.watched = watched;
  }

  record ColumnView(String name, String chinese, boolean required, String example) {}

  record KindView(String name, String title, List<ColumnView> columns) {}

  /// @param folder null = none is watched
  record WatchView(@Nullable String folder, @Nullable Instant lookedAt) {}

  @GetMapping("/kinds")
  List<KindView> kinds(Locale locale) {
    return kinds.allowed().stream()
        .map(kind ->
            new KindView(
                kind.name(),
                ImportView.title(kind, locale),
                kind.columns().stream()
                    .map(column ->
                        new ColumnView(
                            column.name(), column.chinese(), column.required(), column.example()))
                    .toList()))
        .toList();
  }

  @GetMapping("/kinds/{name}/template")
  ResponseEntity<byte[]> template(@PathVariable String name, Locale locale) throws IOException {
    FileKind kind =
        kinds.allowed().stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new Problem(LakeProblem.KIND_UNKNOWN, "No kind " + name + "."));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    templates.write(kind, locale, out);
    String file = kind.name() + "-" + ImportView.title(kind, locale) + ".xlsx";
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(file, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(out.toByteArray());
  }

  @GetMapping("/watched")
  WatchView watched() {
    Path folder = watched.folder();
    return new WatchView(folder == null ? null : folder.toString(), watched.lookedAt());
  }
}
