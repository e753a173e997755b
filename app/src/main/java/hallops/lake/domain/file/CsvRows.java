package hallops.lake.domain.file;

import hallops.lake.domain.Fault;
import hallops.lake.domain.FaultCode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Reads a CSV file carefully, telling of every row what is wrong with its shape.
public final class CsvRows {

  private CsvRows() {}

  public static void read(TextTable table, RowSink sink) throws IOException {
    int width = table.header().width();
    try (CsvRecords records = table.records()) {
      records.next();
      for (CsvRecords.Entry entry = records.next(); entry != null; entry = records.next()) {
        Fault fault = fault(entry, width);
        if (fault == null) {
          sink.row(entry.number(), values(entry, width));
        } else {
          sink.fault(fault, true);
        }
      }
    }
  }

  private static @Nullable Fault fault(CsvRecords.Entry entry, int width) {
    boolean last = entry.lineEnd().isEmpty();
    int found = entry.fields().size();
    while (found > width && entry.fields().get(found - 1).isBlank()) {
      found--;
    }
    if (last && (entry.broken() || found < width)) {
      return new Fault(entry.number(), "", FaultCode.CUT_OFF, "");
    }
    if (entry.broken()) {
      return new Fault(entry.number(), "", FaultCode.BAD_QUOTE, "");
    }
    return found == width
        ? null
        : new Fault(entry.number(), "", FaultCode.WRONG_WIDTH, found + " ≠ " + width);
  }

  private static @Nullable String[] values(CsvRecords.Entry entry, int width) {
    @Nullable String[] values = new String[width];
    for (int i = 0; i < width; i++) {
      String value = entry.fields().get(i).strip();
      values[i] = value.isEmpty() ? null : value;
    }
    return values;
  }
}
