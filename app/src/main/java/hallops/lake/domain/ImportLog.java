package hallops.lake.domain;

import hallops.kernel.Paged;
import hallops.lake.Imports.Mode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All imports ever, as the current scope may see them.
public interface ImportLog {

  long create(String fileName, String kind, Mode mode, String origin);

  Optional<ImportRecord> find(long id);

  void fingerprint(long id, String fingerprint, long bytes);

  void state(long id, ImportState state);

  void format(long id, String format);

  /// Counts and days, known once the file was checked.
  void checked(long id, long rows, long badRows, Collection<LocalDate> days);

  void finished(
      long id, ImportState state, Refusal message, List<String> values, @Nullable Long snapshotId);

  void undone(long id, String by, String reason);

  /// An import of the same bytes as the same kind that is in the lake now or on its way.
  Optional<Long> same(String fingerprint, String kind, long butNot);

  /// Imports that were under way when the process stopped.
  List<ImportRecord> unfinished();

  Paged<ImportRecord> list(Filter filter);

  /// @param text part of the file name
  /// @param actor part of the sender's name
  record Filter(
      @Nullable String kind,
      @Nullable ImportState state,
      @Nullable String text,
      @Nullable String actor,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      int page,
      int size) {}
}
