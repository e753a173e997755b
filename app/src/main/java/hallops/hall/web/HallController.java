package hallops.hall.web;

import hallops.hall.domain.HallQuery;
import hallops.hall.domain.HallRow;
import hallops.hall.domain.HallStep;
import hallops.hall.service.BrowseHalls;
import hallops.hall.service.ExportHalls;
import hallops.kernel.Allowed;
import hallops.kernel.Paged;
import hallops.kernel.Role;
import jakarta.validation.Valid;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Reading the register: list, one hall, map, export.
@RestController
@RequestMapping("/api/hall")
@Allowed({
  Role.PROVINCE_CHANNEL,
  Role.CITY_MANAGER,
  Role.HALL_MANAGER,
  Role.FINANCE,
  Role.TECHNICIAN,
  Role.AUDITOR
})
class HallController {

  private final BrowseHalls halls;
  private final ExportHalls exports;

  HallController(BrowseHalls halls, ExportHalls exports) {
    this.halls = halls;
    this.exports = exports;
  }

  /// @param seesCosts false when lease and rent were left out for this account
  record HallDetail(HallView hall, List<HallStep> history, boolean seesCosts) {}

  /// A hall on the map.
  record MapPoint(
      String code,
      String name,
      String cityCode,
      BigDecimal longitude,
      BigDecimal latitude,
      @Nullable String baseType,
      String status) {}

  /// @param withoutPlace halls that match but have no coordinates
  record HallMap(List<MapPoint> points, long withoutPlace) {}

  @GetMapping("/halls")
  Paged<HallView> list(@Valid @ModelAttribute HallFilter filter) {
    Paged<HallRow> page = halls.page(filter.query());
    return new Paged<>(
        page.rows().stream().map(HallView::of).toList(), page.total(), page.page(), page.size());
  }

  @GetMapping("/halls/{code}")
  HallDetail detail(@PathVariable String code) {
    BrowseHalls.Detail detail = halls.detail(code);
    return new HallDetail(HallView.of(detail.hall()), detail.steps(), detail.seesCosts());
  }

  @GetMapping("/map")
  HallMap map(@Valid @ModelAttribute HallFilter filter) {
    HallQuery query = filter.query().all(BrowseHalls.ALL);
    List<HallRow> rows = halls.page(query).rows();
    List<MapPoint> points = rows.stream().flatMap(row -> point(row).stream()).toList();
    return new HallMap(points, rows.size() - points.size());
  }

  private static java.util.Optional<MapPoint> point(HallRow row) {
    BigDecimal longitude = row.card().longitude();
    BigDecimal latitude = row.card().latitude();
    return longitude == null || latitude == null
        ? java.util.Optional.empty()
        : java.util.Optional.of(
            new MapPoint(
                row.card().code(),
                row.card().name(),
                row.card().cityCode(),
                longitude,
                latitude,
                row.card().baseType(),
                row.card().status().code()));
  }

  /// @param columns keys of the columns the page shows, in their order
  @GetMapping("/export")
  ResponseEntity<byte[]> export(
      @Valid @ModelAttribute HallFilter filter,
      @RequestParam(defaultValue = "xlsx") ExportFormat format,
      @RequestParam(required = false) @Nullable List<String> columns) {
    ExportHalls.File file =
        exports.export(
            new ExportHalls.Order(
                format.format,
                filter.query(),
                columns == null ? List.of() : columns,
                filter.words()));
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    file.writing().to(content);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(file.name()).build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(content.toByteArray());
  }

  /// As it stands in the URL.
  enum ExportFormat {
    xlsx(ExportHalls.Format.XLSX),
    csv(ExportHalls.Format.CSV),
    register(ExportHalls.Format.REGISTER);

    private final ExportHalls.Format format;

    ExportFormat(ExportHalls.Format format) {
      this.format = format;
    }
  }
}
