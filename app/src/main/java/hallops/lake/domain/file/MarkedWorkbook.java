package hallops.lake.domain.file;

import hallops.lake.domain.Fault;
import hallops.lake.domain.FileColumn;
import hallops.lake.domain.FileKind;
import hallops.lake.domain.Rule;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// Marked workbooks: faulty cells are coloured, the reason stands in the last column, the header
/// can filter.
public final class MarkedWorkbook {

  /// Larger workbooks are written anew, for opening one takes twenty times its size in memory.
  private static final long MOST_BYTES_EDITED = 4L << 20;

  /// Above this, only faulty rows are given back as a workbook.
  private static final int MOST_ROWS = 100_000;

  private static final String RED = "FFC7CE";
  private static final byte[] RED_BYTES = {(byte) 0xFF, (byte) 0xC7, (byte) 0xCE};

  private MarkedWorkbook() {}

  /// The same workbook with its reasons.
  public static void ofWorkbook(Path original, FileKind kind, Path faults, Locale locale, Path to)
      throws IOException {
    Header header = Workbook.header(original, kind);
    if (original.toFile().length() <= MOST_BYTES_EDITED) {
      edit(original, kind, header, faults, locale, to);
      return;
    }
    try (Sheet sheet = new Sheet(kind, header, faults, locale, to, false)) {
      Workbook.read(original, header, sheet);
    }
  }

  /// A CSV file as a workbook with its reasons.
  public static void ofText(
      TextTable table, FileKind kind, Path faults, long rows, Locale locale, Path to)
      throws IOException {
    try (Sheet sheet = new Sheet(kind, table.header(), faults, locale, to, rows > MOST_ROWS);
        CsvRecords records = table.records()) {
      records.next();
      for (CsvRecords.Entry entry = records.next(); entry != null; entry = records.next()) {
        int width = table.header().width();
        sheet.row(entry.number(), Arrays.copyOf(entry.fields().toArray(new String[0]), width));
      }
    }
  }

  private static void edit(
      Path original, FileKind kind, Header header, Path faults, Locale locale, Path to)
      throws IOException {
    try (InputStream in = Files.newInputStream(original);
        XSSFWorkbook workbook = new XSSFWorkbook(in);
        FaultFile.Reader reasons = new FaultFile.Reader(faults);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(to))) {
      XSSFSheet sheet = visible(workbook);
      int column = reasonColumn(header);
      Styles styles = new Styles(workbook);
      int headRow = sheet.getFirstRowNum();
      sheet.getRow(headRow).createCell(column).setCellValue(Marked.reasonName(locale));
      for (int at = headRow + 1; at <= sheet.getLastRowNum(); at++) {
        List<Fault> wrong = reasons.ofRow(at + 1L);
        XSSFRow row = sheet.getRow(at);
        if (row == null) {
          continue;
        }
        XSSFCell old = row.getCell(column);
        if (old != null) {
          row.removeCell(old);
        }
        if (!wrong.isEmpty()) {
          row.createCell(column).setCellValue(Marked.sentence(kind, wrong, locale));
          Marked.cells(header, wrong).forEach(cell -> styles.mark(row, cell));
        }
      }
      sheet.setColumnWidth(column, 60 * 256);
      sheet.setAutoFilter(
          new CellRangeAddress(headRow, Math.max(headRow, sheet.getLastRowNum()), 0, column));
      workbook.write(out);
    }
  }

  private static XSSFSheet visible(XSSFWorkbook workbook) {
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      if (!workbook.isSheetHidden(i) && !workbook.isSheetVeryHidden(i)) {
        return workbook.getSheetAt(i);
      }
    }
    return workbook.getSheetAt(0);
  }

  private static int reasonColumn(Header header) {
    for (int i = 0; i < header.width(); i++) {
      if (header.columns().get(i).isEmpty()) {
        return i;
      }
    }
    return header.width();
  }

  /// A cell keeps its own style, with a red ground.
  private static final class Styles {

    private final XSSFWorkbook workbook;
    private final java.util.Map<Short, XSSFCellStyle> red = new java.util.HashMap<>();

    Styles(XSSFWorkbook workbook) {
      this.workbook = workbook;
    }

    void mark(XSSFRow row, int column) {
      XSSFCell cell = row.getCell(column, XSSFRow.MissingCellPolicy.CREATE_NULL_AS_BLANK);
      CellStyle own = cell.getCellStyle();
      cell.setCellStyle(
          red.computeIfAbsent(
              own.getIndex(),
              index -> {
                XSSFCellStyle style = workbook.createCellStyle();
                style.cloneStyleFrom(own);
                style.setFillForegroundColor(new XSSFColor(RED_BYTES, null));
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                return style;
              }));
    }
  }

  /// Writes a workbook row by row.
  private static final class Sheet implements RowSink, AutoCloseable {

    private final FileKind kind;
    private final Header header;
    private final Locale locale;
    private final boolean faultyOnly;
    private final OutputStream out;
    private final org.dhatim.fastexcel.Workbook workbook;
    private final Worksheet sheet;
    private final FaultFile.Reader reasons;
    private int at;

    Sheet(FileKind kind, Header header, Path faults, Locale locale, Path to, boolean faultyOnly)
        throws IOException {
      this.kind = kind;
      this.header = header;
      this.locale = locale;
      this.faultyOnly = faultyOnly;
      this.out = new BufferedOutputStream(Files.newOutputStream(to));
      this.workbook = new org.dhatim.fastexcel.Workbook(out, "HallOps", "1.0");
      this.sheet = workbook.newWorksheet("数据");
      this.reasons = new FaultFile.Reader(faults);
      int column = 0;
      for (Optional<FileColumn> named : header.columns()) {
        if (named.isPresent()) {
          sheet.value(0, column, named.get().name());
          sheet.width(column, 18);
          column++;
        }
      }
      sheet.value(0, column, Marked.reasonName(locale));
      sheet.width(column, 60);
      sheet.freezePane(0, 1);
    }

    @Override
    public void row(long number, @Nullable String[] values) {
      try {
        List<Fault> wrong = reasons.ofRow(number);
        if (faultyOnly && wrong.isEmpty()) {
          return;
        }
        at++;
        Set<Integer> red = Marked.cells(header, wrong);
        int column = 0;
        for (int i = 0; i < header.width(); i++) {
          Optional<FileColumn> named = header.columns().get(i);
          if (named.isEmpty()) {
            continue;
          }
          cell(column, values[i], named.get().rule());
          if (red.contains(i)) {
            sheet.style(at, column).fillColor(RED).set();
          }
          column++;
        }
        if (!wrong.isEmpty()) {
          sheet.value(at, column, Marked.sentence(kind, wrong, locale));
        }
        if (at % 1000 == 0) {
          sheet.flush();
        }
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    private void cell(int column, @Nullable String value, Rule rule) {
      if (value == null || value.isEmpty()) {
        return;
      }
      boolean number = rule instanceof Rule.Whole || rule instanceof Rule.Yuan;
      if (number && value.matches("-?[0-9]{1,15}(\\.[0-9]{1,6})?")) {
        sheet.value(at, column, new BigDecimal(value));
      } else {
        sheet.value(at, column, value);
      }
    }

    @Override
    public void fault(Fault fault, boolean wholeRow) {
      // the faults come from their file
    }

    @Override
    public void close() throws IOException {
      int last = (int) header.columns().stream().filter(Optional::isPresent).count();
      sheet.setAutoFilter(0, 0, Math.max(0, at), last);
      workbook.finish();
      workbook.close();
      out.close();
      reasons.close();
    }
  }
}
