package hallops.demo.domain;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// One sheet of plain texts and numbers as an xlsx workbook, the smallest that spreadsheet programs
/// open.
final class XlsxFile implements Table {
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private final Manifest manifest;
  private final String name;
  private final ByteSink sink;
  private final ZipOutputStream zip;
  private long rows = -1;

  XlsxFile(Manifest manifest, String name, String header) {
    this.manifest = manifest;
    this.name = name;
    try {
      sink =
          new ByteSink(
              Files.newOutputStream(manifest.folder().resolve(name)), StandardCharsets.UTF_8);
      zip = new ZipOutputStream(stream(sink));
      frame();
      begin("xl/worksheets/sheet1.xml");
      put(HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
    row(header.split(","));
  }

  private static OutputStream stream(ByteSink sink) {
    return new OutputStream() {
      @Override
      public void write(int b) {
        sink.raw(new byte[] {(byte) b});
      }

      @Override
      public void write(byte[] bytes, int from, int length) {
        sink.raw(java.util.Arrays.copyOfRange(bytes, from, from + length));
      }
    };
  }

  private void frame() throws IOException {
    part(
        "[Content_Types].xml",
        "<Types xmlns=\"" + PACKAGE + "content-types\">" + types() + "</Types>");
    part("_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
    part(
        "xl/workbook.xml",
        "<workbook xmlns=\""
            + MAIN
            + "\" xmlns:r=\""
            + RELATIONS
            + "\"><sheets><sheet name=\"data\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
    part(
        "xl/_rels/workbook.xml.rels",
        relations(
            relation(1, "worksheet", "worksheets/sheet1.xml")
                + relation(2, "styles", "styles.xml")
                + relation(3, "sharedStrings", "sharedStrings.xml")));
    part("xl/styles.xml", "<styleSheet xmlns=\"" + MAIN + "\"/>");
    part("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\" count=\"0\" uniqueCount=\"0\"/>");
  }

  private static String types() {
    return "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + type("workbook.xml", "sheet.main")
        + type("worksheets/sheet1.xml", "worksheet")
        + type("styles.xml", "styles")
        + type("sharedStrings.xml", "sharedStrings");
  }

  private static String type(String part, String kind) {
    return "<Override PartName=\"/xl/"
        + part
        + "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml."
        + kind
        + "+xml\"/>";
  }

  private static String relations(String all) {
    return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + all + "</Relationships>";
  }

  private static String relation(int id, String type, String target) {
    return "<Relationship Id=\"rId"
        + id
        + "\" Type=\""
        + RELATIONS
        + "/"
        + type
        + "\" Target=\""
        + target
        + "\"/>";
  }

  private void part(String path, String xml) throws IOException {
    begin(path);
    put(HEAD + xml);
    zip.closeEntry();
  }

  /// A fixed time, so that the same rows give the same bytes.
  private void begin(String path) throws IOException {
    ZipEntry entry = new ZipEntry(path);
    entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
    zip.putNextEntry(entry);
  }

  private void put(String xml) throws IOException {
    zip.write(xml.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void row(String... fields) {
    StringBuilder xml = new StringBuilder("<row r=\"").append(rows + 2).append("\">");
    for (int i = 0; i < fields.length; i++) {
      cell(xml, (char) ('A' + i) + String.valueOf(rows + 2), fields[i]);
    }
    try {
      put(xml.append("</row>").toString());
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
    rows++;
  }

  private static void cell(StringBuilder xml, String at, String field) {
    if (field.isEmpty()) {
      return;
    }
    boolean number = field.matches("-?\\d{1,12}(\\.\\d+)?");
    xml.append("<c r=\"")
        .append(at)
        .append(number ? "\"><v>" : "\" t=\"inlineStr\"><is><t>")
        .append(field);
    xml.append(number ? "</v></c>" : "</t></is></c>");
  }

  @Override
  public void close() {
    try {
      put("</sheetData></worksheet>");
      zip.closeEntry();
      zip.close();
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
    manifest.add(name, rows, sink.written(), sink.finish());
  }
}
