package hallops.hall;

import java.util.Set;

/// Halls were added, changed, moved, closed or taken out.
///
/// @param attributes names of what changed, `hall` for arrival and withdrawal
public record HallChanged(Set<HallId> halls, Set<String> attributes) {

  public HallChanged {
    halls = Set.copyOf(halls);
    attributes = Set.copyOf(attributes);
  }
}
