package hallops.lake.domain;

import hallops.lake.Imports.Mode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of one file that was sent.
///
/// @param origin `upload`, `folder` or `watched`
/// @param format what the file turned out to be, e.g. `CSV, GB18030`
/// @param message how it ended, with `values` in it
/// @param days the business days of the rows taken
public record ImportRecord(
    long id,
    String fileName,
    String kind,
    Mode mode,
    String origin,
    ImportState state,
    long bytes,
    @Nullable String fingerprint,
    @Nullable String format,
    long rows,
    long badRows,
    @Nullable Refusal message,
    List<String> values,
    @Nullable Long snapshotId,
    List<LocalDate> days,
    String actor,
    Instant receivedAt,
    @Nullable Instant finishedAt,
    @Nullable Instant undoneAt,
    @Nullable String undoneBy,
    @Nullable String undoReason) {

  public ImportRecord {
    values = List.copyOf(values);
    days = List.copyOf(days);
  }
}
