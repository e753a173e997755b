package hallops.lake.domain.file;

import hallops.lake.domain.Fault;
import hallops.lake.domain.FaultCode;
import hallops.lake.domain.FileColumn;
import hallops.lake.domain.FileKind;
import hallops.lake.domain.Refusal;
import hallops.lake.domain.Refused;
import hallops.lake.domain.Rule;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/// The first visible sheet of an xlsx workbook, read row by row.
public final class Workbook {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM");

  /// More digits than a double holds exactly are noise of the arithmetic, not meant by anybody.
  private static final MathContext DIGITS = new MathContext(15);

  private Workbook() {}

  public static Header header(Path file, FileKind kind) throws IOException {
    try (ReadableWorkbook workbook = open(file);
        Stream<Row> rows = sheet(workbook).openStream()) {
      Row first = firstRow(rows.iterator());
      List<String> names = new ArrayList<>();
      for (int i = 0; i < first.getCellCount(); i++) {
        names.add(first.getOptionalCell(i).map(Cell::getText).orElse(""));
      }
      return Header.of(kind, names);
    } catch (ExcelReaderException broken) {
      throw broken(broken);
    }
  }

  public static void read(Path file, Header header, RowSink sink) throws IOException {
    try (ReadableWorkbook workbook = open(file);
        Stream<Row> stream = sheet(workbook).openStream()) {
      Iterator<Row> rows = stream.iterator();
      firstRow(rows);
      while (rows.hasNext()) {
        Row row = rows.next();
        @Nullable String[] values = values(row, header, sink);
        if (values != null) {
          sink.row(row.getRowNum(), values);
        }
      }
    } catch (ExcelReaderException broken) {
      throw broken(broken);
    }
  }

  private static ReadableWorkbook open(Path file) throws IOException {
    try {
      return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
    } catch (IOException | RuntimeException broken) {
      throw broken(broken);
    }
  }

  private static Refused broken(Exception cause) {
    Refused refused =
        new Refused(
            Refusal.BROKEN_WORKBOOK,
            String.valueOf(cause.getMessage()).lines().findFirst().orElse(""));
    refused.initCause(cause);
    return refused;
  }

  private static Sheet sheet(ReadableWorkbook workbook) {
    return workbook
        .getSheets()
        .filter(
            sheet -> sheet.getVisibility() == org.dhatim.fastexcel.reader.SheetVisibility.VISIBLE)
        .findFirst()
        .orElseThrow(() -> new Refused(Refusal.EMPTY));
  }

  private static Row firstRow(Iterator<Row> rows) {
    while (rows.hasNext()) {
      Row row = rows.next();
      if (row.stream().anyMatch(cell -> cell != null && !cell.getText().isBlank())) {
        return row;
      }
    }
    throw new Refused(Refusal.EMPTY);
  }

  /// @return null if the row is empty
  private static @Nullable String @Nullable [] values(Row row, Header header, RowSink sink) {
    @Nullable String[] values = new String[header.width()];
    List<Fault> faults = new ArrayList<>();
    boolean any = false;
    for (int i = 0; i < values.length; i++) {
      Cell cell = row.getOptionalCell(i).orElse(null);
      Optional<FileColumn> column = header.columns().get(i);
      if (cell == null || column.isEmpty()) {
        continue;
      }
      if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
        faults.add(fault(row, column.get(), FaultCode.FORMULA, ""));
        values[i] = null;
        any = true;
      } else if (cell.getType() == CellType.ERROR) {
        faults.add(
            fault(row, column.get(), FaultCode.CELL_ERROR, String.valueOf(cell.getRawValue())));
        any = true;
      } else {
        values[i] = text(cell, column.get().rule());
        any |= values[i] != null;
      }
    }
    if (any) {
      faults.forEach(fault -> sink.fault(fault, false));
    }
    return any ? values : null;
  }

  private static Fault fault(Row row, FileColumn column, FaultCode code, String value) {
    return new Fault(row.getRowNum(), column.name(), code, value);
  }

  private static @Nullable String text(Cell cell, Rule rule) {
    if (cell.getType() == CellType.NUMBER) {
      BigDecimal number = cell.asNumber();
      return switch (rule) {
        case Rule.EventTime time ->
            number.signum() > 0 && serial(number) ? TIME.format(rounded(cell)) : plain(number);
        case Rule.Day day ->
            serial(number) ? rounded(cell).toLocalDate().toString() : plain(number);
        case Rule.Month month ->
            number.intValue() >= 190_001 || !serial(number)
                ? plain(number)
                : MONTH.format(rounded(cell));
        case Rule.Text text -> isDate(cell) ? date(cell) : plain(number);
        case Rule.Whole whole -> plain(number);
        case Rule.Yuan yuan -> plain(number);
        case Rule.Code code -> plain(number);
        case Rule.Choice choice -> plain(number);
      };
    }
    if (cell.getType() == CellType.BOOLEAN) {
      return String.valueOf(cell.asBoolean());
    }
    String text = cell.getText();
    String stripped = text == null ? "" : text.replace('\u00A0', ' ').strip();
    return stripped.isEmpty() ? null : stripped;
  }

  /// A day number of Excel between 1954 and 2119; anything else is no date but digits.
  private static boolean serial(BigDecimal number) {
    return number.doubleValue() > 20_000 && number.doubleValue() < 80_000;
  }

  private static boolean isDate(Cell cell) {
    String format = cell.getDataFormatString();
    return format != null
        && serial(cell.asNumber())
        && (format.contains("yy") || format.contains("年"));
  }

  private static String date(Cell cell) {
    LocalDateTime time = rounded(cell);
    return time.toLocalTime().toSecondOfDay() == 0
        ? time.toLocalDate().toString()
        : TIME.format(time);
  }

  private static LocalDateTime rounded(Cell cell) {
    return cell.asDate().plusNanos(500_000_000).truncatedTo(ChronoUnit.SECONDS);
  }

  private static String plain(BigDecimal number) {
    BigDecimal rounded = number.round(DIGITS).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }
}
