package hallops.hall;

import hallops.kernel.OrgPath;

/// A unit or hall now lies elsewhere: paths at or below `from` begin with `to`.
public record OrgUnitMoved(String code, OrgPath from, OrgPath to) {}
