package hallops.hall;

import java.util.List;
import java.util.Optional;

/// The register as other modules ask it. Answers hold only halls of `Scope.current()`.
public interface Halls {

  /// @throws hallops.kernel.Problem `hall-not-found`, also for a hall outside the scope
  HallCard get(HallId id);

  Optional<HallCard> find(HallId id);

  Optional<HallCard> findByCode(String code);

  /// All halls, closed ones too, by id.
  List<HallCard> list();
}
