package hallops.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// A second HallOps was started on a data directory that one already runs on.
final class DataDirectoryInUse extends IllegalStateException {

  private final String directory;

  DataDirectoryInUse(Path directory) {
    super("another HallOps is running on " + directory);
    this.directory = directory.toString();
  }

  /// Says it in two sentences instead of a stack trace.
  static final class Analyzer extends AbstractFailureAnalyzer<DataDirectoryInUse> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, DataDirectoryInUse cause) {
      return new FailureAnalysis(
          "Another HallOps is running on " + cause.directory,
          "Stop it first, or use another data directory (HALLOPS_DATA).",
          cause);
    }
  }
}
