package hallops.lake.service;

import hallops.lake.domain.Refusal;
import hallops.lake.domain.Refused;
import hallops.lake.domain.file.CsvRecords;
import hallops.lake.domain.file.Encoding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the sender says of the files: `manifest.csv` with file, rows, bytes, sha256.
record Manifest(Map<String, Entry> entries) {

  static final String FILE = "manifest.csv";

  /// Negative numbers and an empty text = the sender did not say.
  public record Entry(long rows, long bytes, String sha256) {

    static final Entry NOTHING = new Entry(-1, -1, "");

    void check(ImportFiles.Fingerprint found) {
      if (bytes >= 0 && bytes != found.bytes()) {
        throw new Refused(Refusal.MANIFEST_BYTES, bytes, found.bytes());
      }
      if (!sha256.isEmpty() && !sha256.equalsIgnoreCase(found.sha256())) {
        throw new Refused(Refusal.MANIFEST_SHA);
      }
    }

    void check(long found) {
      if (rows >= 0 && rows != found) {
        throw new Refused(Refusal.MANIFEST_ROWS, rows, found);
      }
    }
  }

  static Manifest of(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    Map<String, Entry> entries = new HashMap<>();
    if (Files.exists(file)) {
      Encoding encoding = Encoding.of(file);
      try (CsvRecords records =
          new CsvRecords(file, encoding.charset(), encoding.bomBytes(), ',')) {
        CsvRecords.Entry head = records.next();
        for (CsvRecords.Entry row = records.next();
            head != null && row != null;
            row = records.next()) {
          entries.put(
              value(head, row, "file"),
              new Entry(
                  number(value(head, row, "rows")),
                  number(value(head, row, "bytes")),
                  value(head, row, "sha256")));
        }
      }
    }
    return new Manifest(entries);
  }

  Entry of(String file) {
    return entries.getOrDefault(file, Entry.NOTHING);
  }

  private static String value(CsvRecords.Entry head, CsvRecords.Entry row, String column) {
    List<String> names =
        head.fields().stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    int at = names.indexOf(column);
    return at < 0 || at >= row.fields().size() ? "" : row.fields().get(at).strip();
  }

  private static long number(@Nullable String text) {
    return text == null || !text.matches("[0-9]{1,18}") ? -1 : Long.parseLong(text);
  }
}
