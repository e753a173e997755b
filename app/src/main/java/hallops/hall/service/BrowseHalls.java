package hallops.hall.service;

import hallops.hall.domain.CostSight;
import hallops.hall.domain.HallList;
import hallops.hall.domain.HallProblem;
import hallops.hall.domain.HallQuery;
import hallops.hall.domain.HallRow;
import hallops.hall.domain.HallStep;
import hallops.kernel.Paged;
import hallops.kernel.Problem;
import hallops.kernel.Scope;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lists and single halls for people: without leases and rents for those who don't see costs, also
/// where those would shine through a filter or a sort order.
@Service
@Transactional(readOnly = true)
public class BrowseHalls {

  /// More halls than any province has; a guard, not a page size.
  public static final int ALL = 20_000;

  private final HallList halls;

  BrowseHalls(HallList halls) {
    this.halls = halls;
  }

  /// @param steps newest first
  /// @param seesCosts false when leases and rents were left out
  public record Detail(HallRow hall, List<HallStep> steps, boolean seesCosts) {}

  public Paged<HallRow> page(HallQuery query) {
    if (CostSight.of(Scope.current())) {
      return halls.page(query);
    }
    boolean asksForCosts =
        query.sort().isAboutCost()
            || query.leaseEndsBefore() != null
            || List.of("lease_start", "lease_end", "monthly_rent")
                .contains(String.valueOf(query.unknown()));
    if (asksForCosts) {
      throw new Problem(
          HallProblem.BAD_QUERY, Words.of("您无权按租约和租金查询", "you may not ask by lease or rent"));
    }
    Paged<HallRow> page = halls.page(query);
    return new Paged<>(
        page.rows().stream().map(CostSight::without).toList(),
        page.total(),
        page.page(),
        page.size());
  }

  public Detail detail(String code) {
    HallRow row = halls.find(code).orElseThrow(() -> notFound(code));
    List<HallStep> steps = halls.steps(code);
    if (CostSight.of(Scope.current())) {
      return new Detail(row, steps, true);
    }
    return new Detail(
        CostSight.without(row),
        steps.stream().filter(step -> !CostSight.hides(step)).toList(),
        false);
  }

  static Problem notFound(String code) {
    return new Problem(
        HallProblem.HALL_NOT_FOUND,
        Words.of(
            "没有编码为 " + code + " 的厅店，或不在您的数据范围",
            "there is no hall " + code + ", or it is outside your scope"));
  }
}
