package hallops.lake;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// The public road into the lake: the UI, the command line and the watched folder all take it.
public interface Imports {

  /// Imports every file of a folder (or one file) in dependency order: organisation, halls, prices,
  /// facts. Checks the manifest if there is one. A file imported before is recognised and skipped.
  ///
  /// @param progress told after every file and a few times a second within one
  List<Outcome> importFolder(Path folder, Mode mode, Consumer<Progress> progress);

  enum Mode {
    ALL_OR_NOTHING,
    GOOD_ROWS
  }

  /// @param state `done`, `refused`, `recognised` (imported before)
  /// @param message one sentence for a person
  record Outcome(
      long importId, String file, String state, long rows, long badRows, String message) {}

  /// @param fraction 0 to 1 of the whole folder, by bytes
  record Progress(String file, double fraction, long rowsSoFar) {}
}
