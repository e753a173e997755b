package hallops.insight.service;

import hallops.platform.SafeCell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Writes a ranking as xlsx: first what it is (scope, filters, versions, data time), then the table
/// with real numbers and a frozen head.
final class RankingSheet {

  private final List<RankingColumn> columns;
  private final SheetWords words;

  RankingSheet(List<RankingColumn> columns, SheetWords words) {
    this.columns = columns;
    this.words = words;
  }

  /// @param about lines above the table, label → text
  byte[] write(Map<String, String> about, List<RankingRow> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "HallOps", "1.0")) {
      Worksheet sheet = book.newWorksheet(words.pick("厅店排名", "Hall ranking"));
      int line = 0;
      for (Map.Entry<String, String> fact : about.entrySet()) {
        sheet.value(line, 0, fact.getKey());
        sheet.style(line, 0).bold().set();
        sheet.value(line, 1, harmless(fact.getValue()));
        line++;
      }
      line++;
      head(sheet, line);
      sheet.freezePane(Math.min(4, columns.size()), line + 1);
      for (RankingRow row : rows) {
        line++;
        for (int i = 0; i < columns.size(); i++) {
          cell(sheet, line, i, columns.get(i), row);
        }
      }
    } catch (IOException cannotHappenInMemory) {
      throw new UncheckedIOException(cannotHappenInMemory);
    }
    return bytes.toByteArray();
  }

  private void head(Worksheet sheet, int line) {
    for (int i = 0; i < columns.size(); i++) {
      sheet.value(line, i, words.pick(columns.get(i).chinese, columns.get(i).english));
      sheet.style(line, i).bold().fillColor("EEF2F7").set();
      sheet.width(i, columns.get(i).shape == RankingColumn.Shape.TEXT ? 18 : 14);
    }
  }

  private void cell(Worksheet sheet, int line, int at, RankingColumn column, RankingRow row) {
    Object value = column.of(row);
    if (value == null) {
      return;
    }
    switch (column.shape) {
      case TEXT -> sheet.value(line, at, harmless(value.toString()));
      case WORD -> sheet.value(line, at, words.of(value));
      case COUNT -> number(sheet, line, at, value, "#,##0");
      case DECIMAL -> number(sheet, line, at, value, "0.0");
      case MONEY -> number(sheet, line, at, value, "#,##0.00");
      case RATIO -> number(sheet, line, at, value, "0.00%");
    }
  }

  private static void number(Worksheet sheet, int line, int at, Object value, String format) {
    sheet.value(line, at, (Number) value);
    sheet.style(line, at).format(format).set();
  }

  /// A text that a spreadsheet might take for a formula gets an apostrophe in front.
  static String harmless(String text) {
    return SafeCell.of(text);
  }
}
