package hallops.lake.store;

import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.iceberg.DataFile;
import org.jspecify.annotations.Nullable;

/// A data file of a snapshot, with what planning knows about its rows.
///
/// @param batch the import or the run that wrote it; a file never holds two
/// @param firstDay null in tables without days
record PlannedFile(
    DataFile file,
    Path path,
    int month,
    long rows,
    long batch,
    @Nullable LocalDate firstDay,
    @Nullable LocalDate lastDay) {

  boolean touches(LocalDate from, LocalDate to) {
    return firstDay == null || lastDay == null || !(lastDay.isBefore(from) || firstDay.isAfter(to));
  }
}
