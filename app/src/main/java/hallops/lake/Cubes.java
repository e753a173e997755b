package hallops.lake;

/// The hot copies of what is asked for all day, kept in a DuckDB file that can always be rebuilt.
///
/// They follow the facts by themselves, soon after each import. Until they have caught up, sessions
/// compute the same rows from the facts, so that an answer is never old, only slower.
public interface Cubes {

  /// Catches up with the facts now: only the days whose files changed are computed anew.
  ///
  /// @return days computed, over all cubes
  int refresh();

  /// Computes every day anew.
  void rebuild();
}
