package hallops.lake.domain.file;

import hallops.lake.domain.Fault;
import hallops.lake.domain.FaultCode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The faults of an import in a file of their own, sorted by row: there may be millions.
public final class FaultFile {

  private FaultFile() {}

  /// Writes one fault after the other.
  public static final class Writer implements AutoCloseable {

    private final BufferedWriter out;

    public Writer(Path file) throws IOException {
      out = Files.newBufferedWriter(file);
    }

    public void add(Fault fault) {
      try {
        out.write(
            "%d\t%s\t%s\t%s\n"
                .formatted(fault.row(), fault.column(), fault.code(), escape(fault.value())));
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }

  /// Reads the faults row by row.
  public static final class Reader implements AutoCloseable {

    private final BufferedReader in;
    private @Nullable Fault next;

    public Reader(Path file) throws IOException {
      in = Files.newBufferedReader(file);
      next = read();
    }

    /// The faults of one row; rows must be asked for in rising order.
    public List<Fault> ofRow(long row) throws IOException {
      Fault fault = next;
      while (fault != null && fault.row() < row) {
        fault = read();
      }
      List<Fault> found = new ArrayList<>();
      while (fault != null && fault.row() == row) {
        found.add(fault);
        fault = read();
      }
      next = fault;
      return found;
    }

    private @Nullable Fault read() throws IOException {
      String line = in.readLine();
      return line == null ? null : parse(line);
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  public static List<Fault> first(Path file, int most) throws IOException {
    if (Files.notExists(file)) {
      return List.of();
    }
    try (var lines = Files.lines(file)) {
      return lines.limit(most).map(FaultFile::parse).toList();
    }
  }

  private static Fault parse(String line) {
    String[] parts = line.split("\t", 4);
    return new Fault(
        Long.parseLong(parts[0]), parts[1], FaultCode.valueOf(parts[2]), unescape(parts[3]));
  }

  private static String escape(String value) {
    return value.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "");
  }

  private static String unescape(String value) {
    return value.replace("\\t", " ").replace("\\n", " ").replace("\\\\", "\\");
  }
}
