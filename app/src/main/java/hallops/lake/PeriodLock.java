package hallops.lake;

import hallops.kernel.Period;

/// Says which months are closed; given by the module that closes them. Facts of a closed month
/// neither come in nor go out.
public interface PeriodLock {

  boolean isClosed(Period period);
}
