package hallops.lake.domain.file;

import hallops.lake.domain.FileKind;
import hallops.lake.domain.Refusal;
import hallops.lake.domain.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that can be read row by row.
public sealed interface Source {

  Header header();

  void read(RowSink sink) throws IOException;

  /// What a person calls its encoding or format.
  String format();

  record Text(TextTable table) implements Source {
    @Override
    public Header header() {
      return table.header();
    }

    @Override
    public void read(RowSink sink) throws IOException {
      CsvRows.read(table, sink);
    }

    @Override
    public String format() {
      return switch (table.encoding()) {
        case UTF_8 -> "CSV, UTF-8";
        case UTF_8_BOM -> "CSV, UTF-8 BOM";
        case GB18030 -> "CSV, GB18030";
      };
    }
  }

  record Book(Path file, Header header) implements Source {
    @Override
    public void read(RowSink sink) throws IOException {
      Workbook.read(file, header, sink);
    }

    @Override
    public String format() {
      return "xlsx";
    }
  }

  /// Looks into a file (its first bytes tell what it is, not its name) and opens it.
  ///
  /// @param workspace where copies may be put
  /// @throws Refused if it can't be read as a table of the kind
  static Source open(Path file, FileKind kind, Path workspace) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(8);
    }
    if (head.length == 0) {
      throw new Refused(Refusal.EMPTY);
    }
    if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw new Refused(Refusal.OLD_EXCEL);
    }
    if (startsWith(head, 'P', 'K', 3, 4)) {
      ZipGuard.USUAL.check(file);
      return new Book(file, Workbook.header(file, kind));
    }
    if (startsWith(head, '%', 'P', 'D', 'F') || startsWith(head, 0x1F, 0x8B)) {
      throw new Refused(Refusal.NOT_A_TABLE);
    }
    return new Text(TextTable.open(file, kind, workspace));
  }

  private static boolean startsWith(byte[] head, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
