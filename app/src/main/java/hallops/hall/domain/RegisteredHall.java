package hallops.hall.domain;

import hallops.hall.HallId;
import hallops.kernel.OrgPath;

/// A hall's present state with what the register needs to change it.
///
/// @param withdrawn its import was undone; the code may come back and gets its id again
/// @param version grows with every change; a writer names the one it read
public record RegisteredHall(
    HallId id, HallSheet sheet, OrgPath path, boolean withdrawn, int version) {}
