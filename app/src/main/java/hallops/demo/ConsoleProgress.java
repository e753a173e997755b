package hallops.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/// Progress lines for a person at a terminal: not more than one a second, each with its percentage.
public final class ConsoleProgress {
  private final PrintStream out;
  private final String title;
  private final Instant begin = Instant.now();
  private Instant last = Instant.EPOCH;

  public ConsoleProgress(PrintStream out, String title) {
    this.out = out;
    this.title = title;
  }

  public synchronized void at(String what, double share) {
    Instant now = Instant.now();
    if (Duration.between(last, now).toMillis() < 1000 && share < 1) {
      return;
    }
    last = now;
    out.printf("  %-10s %3d %%  %s%n", title, Math.round(share * 100), what);
  }

  public void done(String what) {
    long seconds = Duration.between(begin, Instant.now()).toSeconds();
    out.printf("  %-10s done in %d s: %s%n", title, seconds, what);
  }
}
