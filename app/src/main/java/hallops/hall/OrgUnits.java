package hallops.hall;

import hallops.kernel.OrgPath;
import java.util.List;
import java.util.Optional;

/// The organisation tree as other modules ask it. Answers hold the units of `Scope.current()` and
/// those above it.
public interface OrgUnits {

  /// Parents before their children.
  List<OrgUnit> tree();

  Optional<OrgUnit> find(String code);

  /// The path of a unit or of a hall, by its code.
  Optional<OrgPath> findPath(String code);
}
