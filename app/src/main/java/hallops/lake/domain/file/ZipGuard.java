package hallops.lake.domain.file;

import hallops.lake.domain.Refusal;
import hallops.lake.domain.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Refuses workbooks that unpack to too much, before anything reads them. It unpacks every entry
/// and counts, for the sizes an archive states of itself may lie.
public record ZipGuard(int mostEntries, long mostBytes, int mostRatio) {

  /// Small archives may be packed well; the ratio counts from here on.
  private static final long HARMLESS = 20L << 20;

  public static final ZipGuard USUAL = new ZipGuard(1_000, 2L << 30, 150);

  public void check(Path file) throws IOException {
    long packed = Math.max(1, file.toFile().length());
    long unpacked = 0;
    byte[] block = new byte[1 << 16];
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > mostEntries) {
        throw new Refused(Refusal.ZIP_BOMB, zip.size() + " entries");
      }
      for (ZipEntry entry : Collections.list(zip.entries())) {
        try (InputStream in = zip.getInputStream(entry)) {
          boolean first = true;
          for (int n = in.read(block); n >= 0; n = in.read(block)) {
            unpacked += n;
            if (unpacked > mostBytes || (unpacked > HARMLESS && unpacked / packed > mostRatio)) {
              throw new Refused(
                  Refusal.ZIP_BOMB, (unpacked >> 20) + " MB / " + (packed >> 10) + " KB");
            }
            if (first && hasDoctype(block, n)) {
              throw new Refused(Refusal.BROKEN_WORKBOOK, "DOCTYPE");
            }
            first = false;
          }
        }
      }
    } catch (java.util.zip.ZipException broken) {
      throw new Refused(Refusal.BROKEN_WORKBOOK, "ZIP");
    }
  }

  private static boolean hasDoctype(byte[] block, int length) {
    return new String(block, 0, Math.min(length, 1024), StandardCharsets.ISO_8859_1)
        .contains("<!DOCTYPE");
  }
}
