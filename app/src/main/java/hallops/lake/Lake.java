package hallops.lake;

import java.util.Map;

/// The lake as other modules see it: open a session, ask in SQL, publish results.
public interface Lake {

  /// A session on the newest data, restricted to the halls of `Scope.current()`.
  LakeSession open();

  /// A session on the data as it was at the given snapshots; tables not named are at their newest.
  LakeSession openAt(Map<LakeTable, Long> snapshots);

  /// The newest snapshot of each table; a table that was never written is absent.
  Map<LakeTable, Long> snapshots();

  /// Adds the rows that `query` yields to a result table, as one snapshot.
  ///
  /// @param publication what to write; rows come through an appender, not as objects
  /// @return the snapshot written
  long publish(Publication publication);
}
