package hallops.hall.service;

import hallops.hall.HallCard;
import hallops.hall.domain.Attribute;
import hallops.hall.domain.HallRow;
import hallops.platform.SafeCell;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// Writes halls as files.
final class HallFiles {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private HallFiles() {}

  static void xlsx(
      List<List<String>> head, List<ExportColumn> columns, List<HallRow> rows, OutputStream out) {
    try (Workbook book = new Workbook(out, "HallOps", "1.0")) {
      Worksheet sheet = book.newWorksheet(Words.of("厅店台账", "Halls"));
      int line = 0;
      for (List<String> texts : head) {
        for (int i = 0; i < texts.size(); i++) {
          sheet.value(line, i, SafeCell.of(texts.get(i)));
        }
        line++;
      }
      line++;
      for (int i = 0; i < columns.size(); i++) {
        sheet.value(line, i, columns.get(i).title());
      }
      sheet.range(line, 0, line, columns.size() - 1).style().bold().fillColor("E7F0FB").set();
      sheet.freezePane(0, line + 1);
      for (HallRow row : rows) {
        line++;
        for (int i = 0; i < columns.size(); i++) {
          cell(sheet, line, i, columns.get(i).cell(row));
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void cell(Worksheet sheet, int line, int column, Object value) {
    switch (value) {
      case Number number -> sheet.value(line, column, number);
      case LocalDate day -> {
        sheet.value(line, column, day);
        sheet.style(line, column).format("yyyy-mm-dd").set();
      }
      default -> sheet.value(line, column, SafeCell.of(value.toString()));
    }
  }

  static void csv(
      List<List<String>> head, List<ExportColumn> columns, List<HallRow> rows, OutputStream out) {
    try (Writer writer = writer(out)) {
      for (List<String> texts : head) {
        line(writer, texts);
      }
      line(writer, List.of());
      line(writer, columns.stream().map(ExportColumn::title).toList());
      for (HallRow row : rows) {
        line(writer, columns.stream().map(column -> column.cell(row).toString()).toList());
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// The public file form of kind `hall`.
  static void register(List<HallRow> rows, OutputStream out) {
    try (Writer writer = writer(out)) {
      List<String> names = new ArrayList<>();
      names.add("code");
      for (Attribute attribute : Attribute.values()) {
        names.add(attribute.code());
      }
      names.add("unknown_reason");
      line(writer, names);
      for (HallRow row : rows) {
        line(writer, registerRow(row.card()));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<String> registerRow(HallCard card) {
    List<String> texts = new ArrayList<>();
    texts.add(card.code());
    for (Attribute attribute : Attribute.values()) {
      Object value = value(card, attribute);
      texts.add(value == null ? "" : attribute.type().write(value));
    }
    List<String> reasons = new ArrayList<>();
    new TreeMap<>(card.unknown())
        .forEach(
            (name, reason) -> reasons.add(name + ":" + reason.replaceAll("[;\\uFF1B\\n]", ",")));
    texts.add(String.join("; ", reasons));
    return texts;
  }

  private static @Nullable Object value(HallCard card, Attribute attribute) {
    return switch (attribute) {
      case NAME -> card.name();
      case AREA_CODE -> card.areaCode();
      case CHANNEL_TYPE -> card.channelType();
      case BASE_TYPE -> card.baseType();
      case LOCATION_TYPE -> card.locationType();
      case AREA_FORM -> card.areaForm();
      case OWNERSHIP -> card.ownership();
      case OPERATION_MODE -> card.operationMode();
      case STATUS -> card.status().code();
      case OPENED_ON -> card.openedOn();
      case FRONT_AREA -> card.frontArea();
      case BUILDING_AREA -> card.buildingArea();
      case COUNTERS -> card.counters();
      case STAFF -> card.staff();
      case LONGITUDE -> card.longitude();
      case LATITUDE -> card.latitude();
      case LEASE_START -> card.leaseStart();
      case LEASE_END -> card.leaseEnd();
      case MONTHLY_RENT -> card.monthlyRent();
      case DIRECTOR -> card.director();
    };
  }

  /// With a byte order mark, or Excel takes the Chinese for GBK.
  private static Writer writer(OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write(BYTE_ORDER_MARK);
    return writer;
  }

  private static void line(Writer writer, List<String> texts) throws IOException {
    writer.write(String.join(",", texts.stream().map(SafeCell::csv).toList()));
    writer.write("\r\n");
  }
}
