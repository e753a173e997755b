package hallops.demo.domain;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The service events of one month: the main file, and the late and dirty files beside it.
final class OrderFiles implements AutoCloseable {
  private static final int HALL_DAYS_BETWEEN_BAD_ROWS = 17;
  private final Folders folders;
  private final Truth truth;
  private final Withheld withheld;
  private final EventWriter writer;
  private final DayOrders orders;
  private final int month;
  private final Map<String, CsvFile> side = new HashMap<>();
  private @Nullable CsvFile main;
  private int badRows;
  private int hallDays;

  OrderFiles(GeneratorRun run, int month) {
    this.folders = run.folders();
    this.truth = run.truth();
    this.withheld = run.withheld();
    this.writer = new EventWriter(run.options().seed(), run.province().halls());
    this.orders = new DayOrders(run.options().seed());
    this.month = month;
    this.badRows = month == run.options().firstMonth() ? run.options().badRows() : 0;
  }

  /// Writes the orders; true when they went to a side file.
  boolean write(HallMonth in, LocalDate date, HallDay day) {
    orders.arrange(in.hall, date, day);
    Withheld.Place place = withheld.find(in.hall, date);
    if (place != null) {
      aside(place, in, date, day);
      return true;
    }
    CsvFile file = main();
    if (badRows > 0 && ++hallDays % HALL_DAYS_BETWEEN_BAD_ROWS == 0 && orders.count > 2) {
      spoil(file, lines(in, date, day));
      return false;
    }
    writer.write(file.sink, in, date, day, orders);
    file.addRows(orders.count);
    return false;
  }

  private CsvFile main() {
    if (main == null) {
      main = new CsvFile(folders.main(), "service_event-" + month + ".csv", EventWriter.HEADER);
    }
    return main;
  }

  private List<String> lines(HallMonth in, LocalDate date, HallDay day) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ByteSink sink = new ByteSink(bytes, StandardCharsets.UTF_8)) {
      writer.write(sink, in, date, day, orders);
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private void spoil(CsvFile file, List<String> lines) {
    BadRow kind = BadRow.values()[(badRows - 1) % BadRow.values().length];
    int at = lines.size() / 2;
    badRows--;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (i != at) {
        file.row(line);
        continue;
      }
      kind.instead(line).forEach(file::row);
      String detail =
          "line "
              + (file.rows() + 1)
              + " column "
              + kind.column
              + " holds '"
              + kind.wrong(line)
              + "'";
      truth.plant(
          "bad_row_" + kind.name().toLowerCase(java.util.Locale.ROOT),
          file.name(),
          month,
          detail,
          kind.right(line));
    }
  }

  private void aside(Withheld.Place place, HallMonth in, LocalDate date, HallDay day) {
    boolean late = place.kind() == Withheld.Kind.LATE;
    Manifest folder = late ? folders.late() : folders.dirty();
    CsvFile file =
        side.computeIfAbsent(place.file(), name -> new CsvFile(folder, name, EventWriter.HEADER));
    List<String> lines = new ArrayList<>(lines(in, date, day));
    switch (place.kind()) {
      case LATE ->
          truth.plant("late_file", "late/" + place.file(), month, in.hall.code + " " + date, "");
      case COUNT_MISMATCH -> mismatch(place, file, lines);
      case DUPLICATE_SERIALS -> repeat(place, lines);
      case NO_CHANNEL -> blank(place, lines);
    }
    lines.forEach(file::row);
  }

  private void mismatch(Withheld.Place place, CsvFile file, List<String> lines) {
    file.claimMore(7);
    truth.plant(
        "count_mismatch",
        "dirty/" + place.file(),
        month,
        "manifest claims 7 rows too many",
        lines.size() + " rows");
  }

  /// One in a hundred twice, at least one.
  private void repeat(Withheld.Place place, List<String> lines) {
    for (int i = lines.size() - 1; i >= 0; i -= 100) {
      String line = lines.get(i);
      lines.add(i, line);
      truth.plant(
          "duplicate_serial",
          "dirty/" + place.file(),
          month,
          line.substring(0, line.indexOf(',')),
          "");
    }
  }

  /// One in two hundred, at least one, has no channel.
  private void blank(Withheld.Place place, List<String> lines) {
    for (int i = lines.size() - 1; i >= 0; i -= 200) {
      String[] fields = lines.get(i).split(",", -1);
      truth.plant("no_channel", "dirty/" + place.file(), month, fields[0], fields[7]);
      fields[7] = "";
      lines.set(i, String.join(",", fields));
    }
  }

  @Override
  public void close() {
    if (main != null) {
      main.close();
    }
    side.values().forEach(CsvFile::close);
  }
}
