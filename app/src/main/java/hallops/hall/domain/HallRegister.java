package hallops.hall.domain;

import hallops.hall.HallId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where halls and their history are kept. Everything is cut to the current scope.
public interface HallRegister {

  /// Waits until no other transaction gives out ids or imports halls.
  void lock();

  /// @return the first of `count` ids in a row
  int takeIds(int count);

  /// By code, withdrawn ones too.
  Map<String, RegisteredHall> withCodes(Collection<String> codes);

  /// Not withdrawn ones only.
  Optional<RegisteredHall> find(String code);

  /// Which of the codes belong to a hall or unit outside of the scope.
  Set<String> codesOutOfSight(Collection<String> codes);

  void insert(List<RegisteredHall> halls);

  /// Writes the new states; `version` is the one to store.
  void update(List<RegisteredHall> halls);

  void record(List<HallChange> changes);

  /// What an import changed, oldest first.
  List<HallChange> changesOf(long importId);

  /// Codes of halls that the import touched and that were changed again after it.
  List<String> changedSince(long importId);

  Map<HallId, RegisteredHall> withIds(Collection<HallId> ids);
}
