package hallops.lake.domain.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a CSV file record by record (RFC 4180, any line ends), keeping each record's own text, so
/// that it can be given back unchanged. Empty lines are not records.
public final class CsvRecords implements AutoCloseable {

  /// Longer records than this are taken for an unclosed quote.
  private static final int LONGEST = 1 << 20;

  /// @param number from 1, the header's
  /// @param text as in the file, without the line end
  /// @param lineEnd empty at the end of a file without one
  /// @param broken a quote was not closed, or text stood after a closing quote
  public record Entry(
      long number, List<String> fields, String text, String lineEnd, boolean broken) {}

  private final BufferedReader reader;
  private final char delimiter;
  private long number;

  public CsvRecords(Path file, Charset charset, int skipBytes, char delimiter) throws IOException {
    InputStream in = Files.newInputStream(file);
    in.skipNBytes(skipBytes);
    this.reader = new BufferedReader(new InputStreamReader(in, charset), 1 << 18);
    this.delimiter = delimiter;
  }

  /// @return null at the end
  public @Nullable Entry next() throws IOException {
    while (true) {
      Entry entry = read();
      if (entry == null || !entry.text().isEmpty()) {
        return entry;
      }
    }
  }

  private @Nullable Entry read() throws IOException {
    StringBuilder text = new StringBuilder();
    StringBuilder field = new StringBuilder();
    List<String> fields = new ArrayList<>();
    boolean quoted = false;
    boolean closed = false;
    boolean broken = false;
    int c;
    while ((c = reader.read()) >= 0) {
      if (quoted) {
        text.append((char) c);
        if (c != '"') {
          field.append((char) c);
        } else if (peek() == '"') {
          reader.read();
          text.append('"');
          field.append('"');
        } else {
          quoted = false;
          closed = true;
        }
        if (text.length() > LONGEST) {
          return entry(fields, field, text, "", true);
        }
      } else if (c == '\n' || c == '\r') {
        String end = c == '\r' && peek() == '\n' ? "\r\n" : String.valueOf((char) c);
        if (end.length() == 2) {
          reader.read();
        }
        return entry(fields, field, text, end, broken);
      } else {
        text.append((char) c);
        if (c == delimiter) {
          fields.add(field.toString());
          field.setLength(0);
          closed = false;
        } else if (c == '"' && field.isEmpty() && !closed) {
          quoted = true;
        } else {
          broken |= closed || c == '"';
          field.append((char) c);
        }
      }
    }
    return text.isEmpty() ? null : entry(fields, field, text, "", broken || quoted);
  }

  private Entry entry(
      List<String> fields, StringBuilder field, StringBuilder text, String end, boolean broken) {
    fields.add(field.toString());
    if (!text.isEmpty()) {
      number++;
    }
    return new Entry(number, fields, text.toString(), end, broken);
  }

  private int peek() throws IOException {
    reader.mark(1);
    int c = reader.read();
    if (c >= 0) {
      reader.reset();
    }
    return c;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
