package hallops.insight.web;

import hallops.insight.domain.Recognition;
import hallops.insight.service.Question;
import hallops.insight.service.ShowChoices;
import hallops.insight.service.ShowHall;
import hallops.insight.service.ShowOverview;
import hallops.kernel.Allowed;
import hallops.kernel.Period;
import hallops.kernel.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// 总览 and 单厅. `period` is a month (`2026-10`, the newest when absent), `mode` is `expected` or
/// `deferred`.
@RestController
@RequestMapping("/api/insight")
@Allowed({Role.PROVINCE_CHANNEL, Role.CITY_MANAGER, Role.HALL_MANAGER, Role.FINANCE, Role.AUDITOR})
class InsightController {

  private final ShowOverview showOverview;
  private final ShowHall showHall;
  private final ShowChoices showChoices;

  InsightController(ShowOverview showOverview, ShowHall showHall, ShowChoices showChoices) {
    this.showOverview = showOverview;
    this.showHall = showHall;
    this.showChoices = showChoices;
  }

  @GetMapping("/choices")
  ShowChoices.Choices choices() {
    return showChoices.all();
  }

  @GetMapping("/overview")
  ShowOverview.Overview overview(
      @RequestParam(required = false) @Nullable String period,
      @RequestParam(defaultValue = "expected") String mode) {
    return showOverview.of(question(period, mode));
  }

  @GetMapping("/halls/{code}")
  ShowHall.HallPage hall(
      @PathVariable String code,
      @RequestParam(required = false) @Nullable String period,
      @RequestParam(defaultValue = "expected") String mode) {
    return showHall.of(code, question(period, mode));
  }

  static Question question(@Nullable String period, String mode) {
    return new Question(
        period == null || period.isBlank() ? null : Period.parse(period), Recognition.ofCode(mode));
  }
}
