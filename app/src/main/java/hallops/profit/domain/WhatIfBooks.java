package hallops.profit.domain;

import hallops.kernel.Period;

/// Loads what is tried out of the current runs' ledger, for the whole province.
public interface WhatIfBooks {

  WhatIfBase load(Period from, Period to);
}
