package hallops.lake.domain;

import hallops.lake.LakeTable;
import hallops.lake.domain.file.Source;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/// Where facts are kept: rows are staged and checked, then become one snapshot or nothing.
public interface FactStore {

  /// Reads and checks a whole file. The lake itself is not touched yet.
  Staged stage(Request request);

  /// Takes an import's rows out again.
  ///
  /// @return the snapshot without them
  long remove(LakeTable table, long importId);

  /// The snapshot that an import made (or, `undone`, that took it back), if it came to that.
  OptionalLong snapshotOf(LakeTable table, long importId, boolean undone);

  /// Deletes what an import wrote without making a snapshot of it.
  void removeOrphans(LakeTable table, long importId);

  /// @param codes ids by code, by the name of the list; only what the importer may refer to
  /// @param latestDay days after it lie in the future
  /// @param progress told how far it is, 0 to 1
  record Request(
      long importId,
      FileKind kind,
      Source source,
      Map<String, Map<String, Integer>> codes,
      LocalDate latestDay,
      DoubleConsumer progress) {}

  /// A file's rows on their way; close it in any case.
  interface Staged extends AutoCloseable {

    /// All rows of the file.
    long rows();

    /// Rows with at least one fault.
    long badRows();

    /// The months that good rows belong to, year * 100 + month.
    Set<Integer> months();

    /// The days that good rows belong to; month-grain facts name the first of the month.
    Set<LocalDate> days();

    /// Marks all rows of these months as faulty.
    void refuseMonths(Set<Integer> closed);

    /// All faults, sorted by row.
    void faults(Consumer<Fault> consumer);

    /// Makes the good rows one snapshot.
    ///
    /// @return its id
    long load();

    @Override
    void close();
  }
}
