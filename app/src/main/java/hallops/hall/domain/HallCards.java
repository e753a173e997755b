package hallops.hall.domain;

import hallops.hall.HallCard;
import hallops.hall.HallId;
import hallops.kernel.OrgPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads halls as cards, cut to the current scope.
public interface HallCards {

  Optional<HallCard> find(HallId id);

  Optional<HallCard> findByCode(String code);

  List<HallCard> all();

  /// Path of every unit and hall in sight, by code.
  Optional<OrgPath> findPath(String code);

  /// Code → id of every hall that is or was (not of withdrawn ones).
  Map<String, Integer> ids();

  /// Sorted ids of the halls in sight.
  int[] visibleIds();
}
