package hallops.profit.service;

import hallops.kernel.Period;
import hallops.lake.PeriodLock;
import hallops.profit.domain.Runs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells the lake which months are closed: their facts stay as they are.
@Component
class ClosedMonths implements PeriodLock {

  private final Runs runs;

  ClosedMonths(Runs runs) {
    this.runs = runs;
  }

  @Override
  @Transactional(readOnly = true)
  public boolean isClosed(Period period) {
    return runs.isClosed(period);
  }
}
