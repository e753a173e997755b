package hallops.hall.domain;

import hallops.kernel.OrgPath;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where the organisation tree and its history are kept. Holds the units of the current scope and
/// those above it.
public interface OrgRegister {

  void lock();

  int takeIds(int count);

  /// All visible units, withdrawn ones too, parents first.
  List<RegisteredUnit> all();

  Set<String> codesOutOfSight(Collection<String> codes);

  /// Which of the codes belong to a hall in sight.
  Set<String> codesOfHalls(Collection<String> codes);

  /// Parents first.
  void insert(List<RegisteredUnit> units);

  void update(RegisteredUnit unit);

  /// Rewrites the paths of every unit and hall below (not at) `from`.
  void movePathsBelow(OrgPath from, OrgPath to);

  void record(List<UnitState> states);

  /// A unit's steps, oldest first, each with its number in the order of recording.
  List<UnitState> history(int unitId);

  /// Ids of units that the import touched, the latest state of each belonging to it or not.
  List<Touched> touchedBy(long importId);

  /// How many halls (not withdrawn) lie at or below the place.
  int hallsBelow(OrgPath place);

  Optional<RegisteredUnit> find(String code);

  /// @param changedSince true if a later step exists that is not of this import
  record Touched(int unitId, boolean changedSince) {}
}
