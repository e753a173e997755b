package hallops.lake.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.DoubleConsumer;
import org.duckdb.DuckDBPreparedStatement;

/// Tells, a few times a second, how far a running statement is.
final class Watcher implements AutoCloseable {

  private static final long PAUSE_MILLIS = 250;

  private final Thread thread;

  /// @param from what the caller's progress is when the statement begins
  /// @param to what it is when the statement ends
  Watcher(PreparedStatement statement, DoubleConsumer progress, double from, double to) {
    DuckDBPreparedStatement watched = (DuckDBPreparedStatement) statement;
    this.thread = Thread.ofVirtual().unstarted(() -> watch(watched, progress, from, to));
  }

  void start() {
    thread.start();
  }

  private static void watch(
      DuckDBPreparedStatement statement, DoubleConsumer progress, double from, double to) {
    try {
      while (true) {
        Thread.sleep(PAUSE_MILLIS);
        double percent = statement.getQueryProgress().getPercentage();
        if (percent > 0) {
          progress.accept(from + (to - from) * Math.min(100, percent) / 100);
        }
      }
    } catch (InterruptedException | SQLException finished) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
