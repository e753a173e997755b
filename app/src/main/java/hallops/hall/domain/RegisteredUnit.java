package hallops.hall.domain;

import hallops.hall.OrgUnit;

/// A unit's present state with what the register needs to change it.
public record RegisteredUnit(int id, OrgUnit unit, boolean withdrawn) {}
