package hallops.audit.web;

import hallops.platform.SafeCell;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A table on its way out, row by row; cells can't be taken for formulas.
interface TrailFile extends Closeable {

  void row(List<String> cells);

  /// UTF-8 with a byte order mark, which spreadsheet programs need to read Chinese.
  static TrailFile csv(OutputStream out) {
    var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    return new TrailFile() {
      private boolean begun;

      @Override
      public void row(List<String> cells) {
        try {
          writer.write(begun ? "" : "\uFEFF");
          begun = true;
          writer.write(cells.stream().map(SafeCell::csv).collect(Collectors.joining(",")));
          writer.write("\r\n");
        } catch (IOException broken) {
          throw new UncheckedIOException(broken);
        }
      }

      @Override
      public void close() throws IOException {
        writer.flush();
      }
    };
  }

  static TrailFile xlsx(OutputStream out, String sheetName) {
    Workbook workbook = new Workbook(out, "HallOps", null);
    Worksheet sheet = workbook.newWorksheet(sheetName);
    sheet.freezePane(0, 1);
    return new TrailFile() {
      private static final int FLUSH_EVERY = 500;
      private static final int LONGEST_CELL = 32_000;
      private int next;

      @Override
      public void row(List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
          String text = SafeCell.of(cells.get(column));
          sheet.value(
              next,
              column,
              text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) + "…" : text);
        }
        next++;
        if (next % FLUSH_EVERY == 0) {
          flush();
        }
      }

      private void flush() {
        try {
          sheet.flush();
        } catch (IOException broken) {
          throw new UncheckedIOException(broken);
        }
      }

      @Override
      public void close() throws IOException {
        sheet.finish();
        workbook.finish();
      }
    };
  }
}
