package hallops.lake.domain.file;

import hallops.lake.domain.FileKind;
import hallops.lake.domain.Refusal;
import hallops.lake.domain.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A CSV file that can be read: how it is encoded, parted and headed.
///
/// @param utf8 the file itself, or its copy in UTF-8
/// @param lineEnd of the header
/// @param header what its columns are
public record TextTable(
    Path original, Path utf8, Encoding encoding, char delimiter, String lineEnd, Header header) {

  private static final String DELIMITERS = ",\t;";

  /// @param workspace where a copy in UTF-8 may be put
  /// @throws Refused if it can't be read as a table of the kind
  public static TextTable open(Path file, FileKind kind, Path workspace) throws IOException {
    Encoding encoding = Encoding.of(file);
    Path utf8 = file;
    if (encoding == Encoding.GB18030) {
      utf8 = workspace.resolve("utf8.csv");
      Encoding.transcode(file, encoding.charset(), utf8);
    }
    char delimiter = ',';
    for (char candidate : DELIMITERS.toCharArray()) {
      CsvRecords.Entry first = first(utf8, encoding, candidate);
      if (first == null) {
        throw new Refused(Refusal.EMPTY);
      }
      if (first.fields().size() > 1) {
        delimiter = candidate;
        break;
      }
    }
    CsvRecords.Entry head = first(utf8, encoding, delimiter);
    if (head == null) {
      throw new Refused(Refusal.EMPTY);
    }
    List<String> names = head.fields();
    return new TextTable(file, utf8, encoding, delimiter, head.lineEnd(), Header.of(kind, names));
  }

  public CsvRecords records() throws IOException {
    return new CsvRecords(utf8, java.nio.charset.StandardCharsets.UTF_8, skip(), delimiter);
  }

  private int skip() {
    return encoding.bomBytes();
  }

  private static CsvRecords.@org.jspecify.annotations.Nullable Entry first(
      Path utf8, Encoding encoding, char delimiter) throws IOException {
    try (CsvRecords records =
        new CsvRecords(
            utf8, java.nio.charset.StandardCharsets.UTF_8, encoding.bomBytes(), delimiter)) {
      return records.next();
    }
  }
}
