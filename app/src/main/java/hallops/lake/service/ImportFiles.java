package hallops.lake.service;

import hallops.lake.domain.Refusal;
import hallops.lake.domain.Refused;
import hallops.platform.Directories;
import hallops.platform.PlatformProperties;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/// Where the files of an import lie: a folder of their own under names of our own.
@Component
class ImportFiles {

  /// @param sha256 in hexadecimal
  record Fingerprint(String sha256, long bytes) {}

  private static final int BLOCK = 1 << 20;

  private final Path root;

  ImportFiles(PlatformProperties platform) {
    this.root = platform.dataDir().toAbsolutePath().resolve("lake/imports");
  }

  Path folder(long importId) throws IOException {
    Path folder = root.resolve(Long.toString(importId));
    Files.createDirectories(folder);
    return folder;
  }

  Path original(long importId) {
    return root.resolve(Long.toString(importId)).resolve("original");
  }

  Path faults(long importId) {
    return root.resolve(Long.toString(importId)).resolve("faults.tsv");
  }

  /// Stores what arrives, never more than allowed.
  Fingerprint receive(long importId, InputStream content, long mostBytes) throws IOException {
    folder(importId);
    MessageDigest digest = sha256();
    long bytes = 0;
    byte[] block = new byte[BLOCK];
    try (OutputStream out = Files.newOutputStream(original(importId))) {
      for (int n = content.read(block); n >= 0; n = content.read(block)) {
        bytes += n;
        if (bytes > mostBytes) {
          throw new Refused(Refusal.TOO_LARGE, (mostBytes >> 20) + " MB");
        }
        digest.update(block, 0, n);
        out.write(block, 0, n);
      }
    }
    return new Fingerprint(HexFormat.of().formatHex(digest.digest()), bytes);
  }

  /// Takes a file of this machine by a second name for it, or by a copy where that can't be.
  Fingerprint take(long importId, Path file) throws IOException {
    folder(importId);
    Path original = original(importId);
    try {
      Files.createLink(original, file.toRealPath());
    } catch (IOException | UnsupportedOperationException otherFileSystem) {
      Files.copy(file, original);
    }
    return fingerprint(original);
  }

  static Fingerprint fingerprint(Path file) throws IOException {
    MessageDigest digest = sha256();
    byte[] block = new byte[BLOCK];
    long bytes = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BLOCK)) {
      for (int n = in.read(block); n >= 0; n = in.read(block)) {
        digest.update(block, 0, n);
        bytes += n;
      }
    }
    return new Fingerprint(HexFormat.of().formatHex(digest.digest()), bytes);
  }

  /// Forgets the file: it went in whole, nobody needs it back.
  void discard(long importId) {
    try {
      Directories.delete(root.resolve(Long.toString(importId)));
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
