package hallops.profit.web;

import hallops.kernel.Allowed;
import hallops.kernel.Period;
import hallops.kernel.Problem;
import hallops.kernel.Role;
import hallops.profit.domain.LedgerView;
import hallops.profit.domain.ProfitProblem;
import hallops.profit.service.AccountMonth;
import hallops.profit.service.CompareRuns;
import hallops.profit.service.RunBook;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/profit")
@Allowed({Role.PROVINCE_CHANNEL, Role.FINANCE, Role.CITY_MANAGER, Role.AUDITOR})
class RunController {

  private final AccountMonth accountMonth;
  private final RunBook book;
  private final CompareRuns compare;

  RunController(AccountMonth accountMonth, RunBook book, CompareRuns compare) {
    this.accountMonth = accountMonth;
    this.book = book;
    this.compare = compare;
  }

  /// @param asOfRun a run whose facts, prices and rules are taken as they were
  record NewRun(
      @NotNull String month, @Nullable @Size(max = 500) String reason, @Nullable Long asOfRun) {}

  @GetMapping("/runs")
  List<RunResponse> list(@RequestParam(required = false) @Nullable String month) {
    return book.list(month == null ? null : Period.parse(month)).stream()
        .map(RunResponse::of)
        .toList();
  }

  @GetMapping("/runs/{id}")
  RunResponse get(@PathVariable long id) {
    return RunResponse.of(book.get(id));
  }

  @PostMapping("/runs")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Allowed(
      value = {Role.PROVINCE_CHANNEL, Role.FINANCE},
      wholeProvince = true)
  RunResponse start(
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @Valid @RequestBody NewRun body) {
    if (key == null || key.isBlank() || key.length() > 100) {
      throw new Problem(ProfitProblem.KEY_MISSING, "Send an Idempotency-Key with this request.");
    }
    var reason = body.reason() == null ? "" : body.reason().strip();
    long id = accountMonth.start(Period.parse(body.month()), reason, key, body.asOfRun());
    return RunResponse.of(book.get(id));
  }

  @PostMapping("/months/{month}/close")
  @Allowed(
      value = {Role.PROVINCE_CHANNEL, Role.FINANCE},
      wholeProvince = true)
  RunResponse close(@PathVariable String month) {
    var period = Period.parse(month);
    book.close(period);
    return RunResponse.of(book.finished(period, null));
  }

  @PostMapping("/months/{month}/reopen")
  @Allowed({Role.PROVINCE_CHANNEL, Role.FINANCE})
  RunResponse reopen(@PathVariable String month, @Valid @RequestBody DecisionBody body) {
    var period = Period.parse(month);
    book.reopen(period, body.text());
    return RunResponse.of(book.finished(period, null));
  }

  @GetMapping("/runs/{id}/diff")
  CompareRuns.Comparison diff(@PathVariable long id, @RequestParam long against) {
    return compare.halls(id, against);
  }

  @GetMapping("/runs/{id}/diff/{hallCode}")
  List<LedgerView.LineChange> diffOfHall(
      @PathVariable long id, @PathVariable String hallCode, @RequestParam long against) {
    return compare.lines(id, against, hallCode);
  }
}
