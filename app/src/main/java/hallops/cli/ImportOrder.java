package hallops.cli;

import hallops.lake.Imports;
import hallops.lake.Imports.Mode;
import hallops.lake.Imports.Outcome;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the command line asks for, and what comes back: the JSON that a waiting command and a
/// running server exchange through the data directory.
final class ImportOrder {

  private ImportOrder() {}

  /// @param folder absolute
  record Request(String folder, Mode mode) {

    Path path() {
      return Path.of(folder);
    }
  }

  /// @param failure why the whole order failed; null when every file has an outcome
  record Answer(List<Outcome> outcomes, @Nullable String failure) {}

  /// One line of progress as a person reads it.
  static String line(Imports.Progress progress) {
    return "%3.0f %%  %s  %,d"
        .formatted(progress.fraction() * 100, progress.file(), progress.rowsSoFar());
  }
}
