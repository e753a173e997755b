package hallops.lake.domain.file;

import hallops.lake.domain.Refusal;
import hallops.lake.domain.Refused;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// How a text file is encoded, found by reading all of it strictly.
public enum Encoding {
  UTF_8,
  UTF_8_BOM,
  GB18030;

  private static final int BLOCK = 1 << 20;

  public Charset charset() {
    return this == GB18030 ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
  }

  public int bomBytes() {
    return this == UTF_8_BOM ? 3 : 0;
  }

  /// @throws Refused naming line and byte if the file is neither UTF-8 nor GB18030
  public static Encoding of(Path file) throws IOException {
    byte[] head = new byte[3];
    int read;
    try (InputStream in = Files.newInputStream(file)) {
      read = in.readNBytes(head, 0, 3);
    }
    if (read >= 2
        && ((head[0] == (byte) 0xFF && head[1] == (byte) 0xFE)
            || (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF))) {
      throw new Refused(Refusal.UTF16);
    }
    boolean bom =
        read == 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF;
    long notUtf8 = firstInvalidUtf8(file);
    if (notUtf8 < 0) {
      return bom ? UTF_8_BOM : UTF_8;
    }
    long notGb = bom ? 0 : firstUndecodable(file, Charset.forName("GB18030"));
    if (notGb < 0) {
      return GB18030;
    }
    throw brokenAt(file, Math.max(notUtf8, notGb));
  }

  /// Copies a file as UTF-8.
  public static void transcode(Path from, Charset charset, Path to) throws IOException {
    try (var reader = Files.newBufferedReader(from, charset);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(to), BLOCK);
        var writer = new java.io.OutputStreamWriter(out, StandardCharsets.UTF_8)) {
      reader.transferTo(writer);
    }
  }

  private static long firstInvalidUtf8(Path file) throws IOException {
    Utf8Check check = new Utf8Check();
    byte[] block = new byte[BLOCK];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(block); n >= 0; n = in.read(block)) {
        long bad = check.feed(block, n);
        if (bad >= 0) {
          return bad;
        }
      }
    }
    return check.end();
  }

  private static long firstUndecodable(Path file, Charset charset) throws IOException {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
    CharBuffer chars = CharBuffer.allocate(BLOCK);
    long before = 0;
    try (InputStream in = Files.newInputStream(file)) {
      boolean last = false;
      while (!last) {
        int room = bytes.remaining();
        int n = in.readNBytes(bytes.array(), bytes.position(), room);
        last = n < room;
        bytes.position(bytes.position() + n).flip();
        CoderResult result = decoder.decode(bytes, chars, last);
        while (result.isOverflow()) {
          chars.clear();
          result = decoder.decode(bytes, chars, last);
        }
        if (result.isError()) {
          return before + bytes.position();
        }
        chars.clear();
        before += bytes.position();
        bytes.compact();
      }
    }
    return -1;
  }

  private static Refused brokenAt(Path file, long offset) throws IOException {
    long line = 1;
    long lineStart = 0;
    byte[] block = new byte[BLOCK];
    long at = 0;
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(block); n >= 0 && at < offset; n = in.read(block)) {
        for (int i = 0; i < n && at < offset; i++, at++) {
          if (block[i] == '\n') {
            line++;
            lineStart = at + 1;
          }
        }
      }
    }
    return new Refused(Refusal.BAD_ENCODING, line, offset - lineStart + 1);
  }
}
