package hallops.identity;

import hallops.kernel.OrgPath;
import java.util.Optional;

/// The organisation tree as identity needs it; the module that keeps the tree implements it.
public interface Places {

  record Place(String code, String name, OrgPath path) {}

  /// The place with this code, if the current scope sees it.
  Optional<Place> find(String code);
}
