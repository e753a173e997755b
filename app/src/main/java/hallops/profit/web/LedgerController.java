package hallops.profit.web;

import hallops.kernel.Allowed;
import hallops.kernel.Period;
import hallops.kernel.Role;
import hallops.profit.domain.LedgerView;
import hallops.profit.domain.Mode;
import hallops.profit.service.ReadLedger;
import hallops.profit.service.RunBook;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Every figure down to its orders. `mode` is `expected` (预计制) or `deferred` (递延制); without `run`
/// the month's newest accounting is shown.
@RestController
@RequestMapping("/api/profit/ledger")
@Allowed({Role.PROVINCE_CHANNEL, Role.CITY_MANAGER, Role.HALL_MANAGER, Role.FINANCE, Role.AUDITOR})
class LedgerController {

  private static final int LARGEST_PAGE = 200;

  private final ReadLedger ledger;
  private final RunBook book;

  LedgerController(ReadLedger ledger, RunBook book) {
    this.ledger = ledger;
    this.book = book;
  }

  /// Months that have been accounted, newest first, each with its newest run.
  @GetMapping("/months")
  List<RunResponse> months() {
    return book.list(null).stream().map(RunResponse::of).filter(RunResponse::current).toList();
  }

  record PlacesResponse(RunResponse run, List<LedgerView.PlaceTotal> rows) {}

  record StatementResponse(
      RunResponse run,
      long incomeFen,
      long costFen,
      long controllableProfitFen,
      long profitFen,
      List<LedgerView.ItemTotal> items) {}

  record OrdersResponse(
      List<LedgerView.Order> rows, long total, int page, int size, long quantity, long amountFen) {}

  @GetMapping
  PlacesResponse places(
      @RequestParam String month,
      @RequestParam(defaultValue = "expected") String mode,
      @RequestParam(required = false) @Nullable String city,
      @RequestParam(required = false) @Nullable Long run) {
    var place = ledger.places(Period.parse(month), mode(mode), city, run);
    return new PlacesResponse(RunResponse.of(place.run()), place.rows());
  }

  @GetMapping("/{hallCode}")
  StatementResponse statement(
      @PathVariable String hallCode,
      @RequestParam String month,
      @RequestParam(defaultValue = "expected") String mode,
      @RequestParam(required = false) @Nullable Long run) {
    var statement = ledger.statement(Period.parse(month), mode(mode), hallCode, run);
    var total = statement.total();
    return new StatementResponse(
        RunResponse.of(statement.run()),
        total.incomeFen(),
        total.costFen(),
        total.controllableProfitFen(),
        total.profitFen(),
        statement.items());
  }

  @GetMapping("/{hallCode}/lines")
  List<LedgerView.Line> lines(
      @PathVariable String hallCode,
      @RequestParam String month,
      @RequestParam(defaultValue = "expected") String mode,
      @RequestParam String side,
      @RequestParam String code,
      @RequestParam(required = false) @Nullable Long run) {
    return ledger.lines(Period.parse(month), mode(mode), hallCode, side, code, run);
  }

  @GetMapping("/{hallCode}/days")
  ReadLedger.Days days(
      @PathVariable String hallCode,
      @RequestParam String month,
      @RequestParam(defaultValue = "expected") String mode,
      @RequestParam String code,
      @RequestParam LocalDate from,
      @RequestParam(required = false) @Nullable Long run) {
    return ledger.days(Period.parse(month), mode(mode), hallCode, code, from, run);
  }

  @GetMapping("/{hallCode}/orders")
  OrdersResponse orders(
      @PathVariable String hallCode,
      @RequestParam String month,
      @RequestParam String code,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "50") int size,
      @RequestParam(required = false) @Nullable Long run) {
    int pageSize = Math.clamp(size, 1, LARGEST_PAGE);
    int number = Math.clamp(page, 1, 100_000);
    var query = new LedgerView.OrderQuery(hallCode, code, from, to, number, pageSize);
    var orders = ledger.orders(Period.parse(month), query, run);
    return new OrdersResponse(
        orders.rows(), orders.total(), number, pageSize, orders.quantity(), orders.amountFen());
  }

  @GetMapping("/{hallCode}/cost-rows")
  List<LedgerView.CostRow> costRows(
      @PathVariable String hallCode,
      @RequestParam String month,
      @RequestParam String code,
      @RequestParam(required = false) @Nullable Long run) {
    return ledger.costRows(Period.parse(month), hallCode, code, run);
  }

  @GetMapping("/{hallCode}/claw-backs")
  List<LedgerView.ClawBackRow> clawBacks(
      @PathVariable String hallCode,
      @RequestParam String month,
      @RequestParam String code,
      @RequestParam(required = false) @Nullable Long run) {
    return ledger.clawBacks(Period.parse(month), hallCode, code, run);
  }

  private static Mode mode(String code) {
    return switch (code.toLowerCase(Locale.ROOT)) {
      case "deferred" -> Mode.DEFERRED;
      default -> Mode.EXPECTED;
    };
  }
}
