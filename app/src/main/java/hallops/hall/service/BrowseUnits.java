package hallops.hall.service;

import hallops.hall.domain.HallList;
import hallops.hall.domain.UnitOnDay;
import hallops.hall.domain.UnitStep;
import hallops.kernel.BusinessDay;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The organisation for people: as it is, as it was on a day, and one unit's history.
@Service
@Transactional(readOnly = true)
public class BrowseUnits {

  private final HallList list;
  private final Clock clock;

  BrowseUnits(HallList list, Clock clock) {
    this.list = list;
    this.clock = clock;
  }

  /// @param day null or today = as it is, with the number of halls
  public List<UnitOnDay> tree(@Nullable LocalDate day) {
    return day == null || !day.isBefore(BusinessDay.today(clock).date())
        ? list.units()
        : list.unitsOn(day);
  }

  /// Oldest first.
  public List<UnitStep> history(String code) {
    List<UnitStep> steps = list.unitSteps(code);
    if (steps.isEmpty()) {
      throw ChangeUnit.notFound(code);
    }
    return steps;
  }
}
