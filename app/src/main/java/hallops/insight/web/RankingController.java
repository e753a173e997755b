package hallops.insight.web;

import hallops.insight.service.ExportRanking;
import hallops.insight.service.RankHalls;
import hallops.insight.service.RankingQuestion;
import hallops.kernel.Allowed;
import hallops.kernel.Role;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// 厅店排名, on the screen and as a sheet.
@RestController
@RequestMapping("/api/insight/ranking")
@Allowed({Role.PROVINCE_CHANNEL, Role.CITY_MANAGER, Role.HALL_MANAGER, Role.FINANCE, Role.AUDITOR})
class RankingController {

  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final RankHalls rankHalls;
  private final ExportRanking exportRanking;

  RankingController(RankHalls rankHalls, ExportRanking exportRanking) {
    this.rankHalls = rankHalls;
    this.exportRanking = exportRanking;
  }

  /// The filters of the page, bound from the query by name.
  record Filters(
      @Nullable String period,
      @Nullable String mode,
      @Nullable String city,
      @Nullable String county,
      @Nullable String tier,
      @Nullable String location,
      @Nullable String operationMode,
      @Nullable Boolean ranked,
      @Nullable Boolean loss,
      @Nullable Boolean exceptional,
      @Nullable String text) {

    RankingQuestion question() {
      return new RankingQuestion(
          InsightController.question(period, mode == null || mode.isBlank() ? "expected" : mode),
          city,
          county,
          tier,
          location,
          operationMode,
          ranked,
          loss,
          exceptional,
          text);
    }
  }

  @GetMapping
  RankHalls.Ranking ranking(
      Filters filters,
      @RequestParam(defaultValue = "-profit") String sort,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "50") int size) {
    return rankHalls.page(filters.question(), sort, page, size);
  }

  @GetMapping("/export")
  ResponseEntity<byte[]> export(
      Filters filters,
      @RequestParam(defaultValue = "-profit") String sort,
      @RequestParam(defaultValue = "") List<String> columns,
      Locale locale) {
    ExportRanking.Sheet sheet = exportRanking.export(filters.question(), sort, columns, locale);
    return ResponseEntity.ok()
        .contentType(XLSX)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(sheet.fileName()).build().toString())
        .body(sheet.bytes());
  }
}
