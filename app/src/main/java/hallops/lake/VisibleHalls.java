package hallops.lake;

import hallops.kernel.Scope;

/// Which halls a scope may see; given by the module that owns the organisation tree.
public interface VisibleHalls {

  /// @return sorted hall ids
  int[] ids(Scope scope);
}
