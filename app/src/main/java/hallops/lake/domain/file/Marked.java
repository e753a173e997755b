package hallops.lake.domain.file;

import hallops.lake.domain.Fault;
import hallops.lake.domain.FileColumn;
import hallops.lake.domain.FileKind;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Gives people their own file back, with the reasons in a column more.
public final class Marked {

  private Marked() {}

  /// The header of the reason column.
  public static String reasonName(Locale locale) {
    return Header.REASON_NAMES.get(locale.getLanguage().equals("en") ? 1 : 0);
  }

  /// What is wrong with a row, in one cell.
  public static String sentence(FileKind kind, List<Fault> faults, Locale locale) {
    boolean english = locale.getLanguage().equals("en");
    return faults.stream()
        .map(fault -> {
          String name =
              kind.find(fault.column())
                  .map(english ? FileColumn::name : FileColumn::chinese)
                  .orElse("");
          return (name.isEmpty() ? "" : name + (english ? ": " : "："))
              + fault.code().sentence(fault.value(), locale);
        })
        .collect(Collectors.joining(english ? "; " : "；"));
  }

  /// Positions in the file of the cells to mark.
  static Set<Integer> cells(Header header, List<Fault> faults) {
    Set<Integer> cells = new HashSet<>();
    faults.forEach(fault -> cells.add(header.indexOf(fault.column())));
    cells.remove(-1);
    return cells;
  }

  /// The same CSV in the same encoding, every record as it was, with a last column of reasons.
  public static void csv(TextTable table, FileKind kind, Path faults, Locale locale, Path to)
      throws IOException {
    String end = table.lineEnd().isEmpty() ? "\n" : table.lineEnd();
    int reasonColumn = reasonColumn(table);
    try (CsvRecords records = table.records();
        FaultFile.Reader reasons = new FaultFile.Reader(faults);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(to), 1 << 18);
        Writer writer = new OutputStreamWriter(out, table.encoding().charset())) {
      if (table.encoding() == Encoding.UTF_8_BOM) {
        writer.write('\uFEFF');
      }
      for (CsvRecords.Entry entry = records.next(); entry != null; entry = records.next()) {
        List<Fault> wrong = reasons.ofRow(entry.number());
        String reason = entry.number() == 1 ? reasonName(locale) : sentence(kind, wrong, locale);
        writer.write(record(entry, table.delimiter(), reasonColumn));
        writer.write(table.delimiter());
        writer.write(quoted(Neutral.text(reason), table.delimiter()));
        writer.write(end);
      }
    }
  }

  private static int reasonColumn(TextTable table) {
    for (int i = 0; i < table.header().width(); i++) {
      if (table.header().columns().get(i).isEmpty()) {
        return i;
      }
    }
    return -1;
  }

  /// The record's own text; rewritten only where a cell is risky, or a reason of last time goes.
  private static String record(CsvRecords.Entry entry, char delimiter, int reasonColumn) {
    boolean risky = entry.fields().stream().anyMatch(Neutral::isRisky);
    if (!risky && reasonColumn < 0 && !entry.broken()) {
      return entry.text();
    }
    if (entry.broken()) {
      return entry.text().replace("\n", " ").replace("\"", "");
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < entry.fields().size(); i++) {
      if (i == reasonColumn) {
        continue;
      }
      if (!text.isEmpty() || i > 0) {
        text.append(delimiter);
      }
      text.append(quoted(Neutral.text(entry.fields().get(i)), delimiter));
    }
    return text.toString();
  }

  private static String quoted(String text, char delimiter) {
    boolean needed =
        text.indexOf(delimiter) >= 0
            || text.indexOf('"') >= 0
            || text.indexOf('\n') >= 0
            || text.indexOf('\r') >= 0;
    return needed ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
