package hallops.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The table in docs/bench.md.
final class Report {
  private static final String HEAD =
      "| What | HallOps | Against | There | Ratio | Target | Reached |\n|---|---:|---|---:|---:|---:|---|\n";

  private final List<String> rows = new ArrayList<>();
  private final List<String> misses = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /// The product takes at most `most` times as long as the other.
  void atMost(String what, Timing ours, Timing other, double most) {
    ours.agreesWith(other);
    double ratio = ours.milliseconds() / other.milliseconds();
    row(what, ours, other, ratio, "≤ " + number(most) + " ×", ratio <= most);
  }

  /// The other takes at least `least` times as long as the product.
  void atLeastFaster(String what, Timing ours, Timing other, double least) {
    ours.agreesWith(other);
    double ratio = other.milliseconds() / ours.milliseconds();
    row(what, ours, other, ratio, "≥ " + number(least) + " × faster", ratio >= least);
  }

  private void row(
      String what, Timing ours, Timing other, double ratio, String target, boolean reached) {
    String unit = target.contains("faster") ? " × faster" : " ×";
    line(what, time(ours), other.who(), time(other), number(ratio) + unit, target, reached);
  }

  /// Something with a target of its own.
  void plain(String what, String value, String target, boolean reached) {
    line(what, value, "", "", "", target, reached);
  }

  void note(String note) {
    notes.add(note);
  }

  private void line(
      String what,
      String ours,
      String who,
      String there,
      String ratio,
      String target,
      boolean reached) {
    String row =
        String.join(
            " | ",
            what,
            ours,
            who,
            there,
            ratio,
            target,
            target.isEmpty() ? "" : reached ? "yes" : "**no**");
    rows.add("| " + row + " |");
    System.out.println(row);
    if (!reached) {
      misses.add(what + ": " + (ratio.isEmpty() ? ours : ratio) + ", target " + target);
    }
  }

  void write(Path file, String machine, String data) throws IOException {
    StringBuilder text = new StringBuilder("# Measurements\n\n");
    text.append(
        "Written by `./hallops bench`. Only ratios within one run mean anything; every answer is compared by\n");
    text.append("checksum before its time counts. Times are medians of wall time.\n\n");
    text.append("Machine: ").append(machine).append(".\n\nData: ").append(data).append("\n\n");
    text.append(HEAD);
    rows.forEach(row -> text.append(row).append('\n'));
    text.append("\n## What falls short\n\n");
    if (misses.isEmpty()) {
      text.append("Nothing in this run.\n");
    }
    misses.forEach(miss -> text.append("- ").append(miss).append(".\n"));
    if (!notes.isEmpty()) {
      text.append("\n## How to read it\n\n");
      notes.forEach(note -> text.append("- ").append(note).append('\n'));
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, text);
  }

  static String time(Timing timing) {
    double ms = timing.milliseconds();
    return ms >= 1000 ? number(ms / 1000) + " s" : number(ms) + " ms";
  }

  static String number(double value) {
    double size = Math.abs(value);
    return String.format(
        Locale.ROOT,
        size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : size >= 0.1 ? "%.2f" : "%.4f",
        value);
  }
}
