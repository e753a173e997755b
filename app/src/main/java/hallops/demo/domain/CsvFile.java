package hallops.demo.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/// One CSV file of a folder; on closing it reports itself to the manifest.
final class CsvFile implements Table {
  private final Manifest manifest;
  private final String name;
  final ByteSink sink;
  private long rows;

  /// A manifest may claim another number of rows than the file has: that is what this adds.
  private long claimed;

  CsvFile(Manifest manifest, String name, String header) {
    this(manifest, name, header, StandardCharsets.UTF_8);
  }

  CsvFile(Manifest manifest, String name, String header, Charset charset) {
    this.manifest = manifest;
    this.name = name;
    try {
      sink = new ByteSink(Files.newOutputStream(manifest.folder().resolve(name)), charset);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
    sink.text(header).line();
  }

  String name() {
    return name;
  }

  void claimMore(long wrong) {
    claimed = wrong;
  }

  /// Ends a row that was written straight into the sink.
  void endRow() {
    sink.line();
    rows++;
  }

  /// Counts rows that were written straight into the sink, with their line ends.
  void addRows(long more) {
    rows += more;
  }

  long rows() {
    return rows;
  }

  @Override
  public void row(String... fields) {
    for (int i = 0; i < fields.length; i++) {
      if (i > 0) {
        sink.comma();
      }
      sink.text(fields[i]);
    }
    endRow();
  }

  @Override
  public void close() {
    String sha256 = sink.finish();
    manifest.add(name, rows + claimed, sink.written(), sha256);
  }
}
