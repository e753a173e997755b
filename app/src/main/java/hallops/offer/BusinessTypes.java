package hallops.offer;

import java.util.List;

/// The catalogue as other modules ask it. It is the same for every scope.
public interface BusinessTypes {

  /// By id, which is also the order of the items.
  List<BusinessType> list();
}
