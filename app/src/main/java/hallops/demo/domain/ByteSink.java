package hallops.demo.domain;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A buffered writer of delimited text that formats numbers straight into bytes and keeps the count
/// of bytes and their SHA-256. Not for more than one thread.
final class ByteSink implements AutoCloseable {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private final OutputStream out;
  private final Charset charset;
  private final MessageDigest digest = sha256();
  private final byte[] buffer = new byte[1 << 17];
  private int used;
  private long written;

  ByteSink(OutputStream out, Charset charset) {
    this.out = out;
    this.charset = charset;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  ByteSink raw(byte[] bytes) {
    room(bytes.length);
    System.arraycopy(bytes, 0, buffer, used, bytes.length);
    used += bytes.length;
    return this;
  }

  ByteSink text(String text) {
    return raw(text.getBytes(charset));
  }

  ByteSink comma() {
    return one((byte) ',');
  }

  ByteSink line() {
    return one((byte) '\n');
  }

  private ByteSink one(byte b) {
    room(1);
    buffer[used++] = b;
    return this;
  }

  ByteSink number(long value) {
    room(20);
    long rest = Math.abs(value);
    if (value < 0) {
      buffer[used++] = '-';
    }
    int digits = 1;
    for (long limit = 10; digits < 19 && rest >= limit; limit *= 10) {
      digits++;
    }
    for (int at = used + digits - 1; at >= used; at--) {
      buffer[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    used += digits;
    return this;
  }

  /// Two digits with a leading zero.
  ByteSink two(int value) {
    room(2);
    buffer[used++] = (byte) ('0' + value / 10);
    buffer[used++] = (byte) ('0' + value % 10);
    return this;
  }

  /// Fen as yuan, with decimals only where there are any.
  ByteSink yuan(long fen) {
    long whole = Math.abs(fen) / 100;
    int rest = (int) (Math.abs(fen) % 100);
    if (fen < 0) {
      one((byte) '-');
    }
    number(whole);
    return rest == 0 ? this : one((byte) '.').two(rest);
  }

  ByteSink clock(int secondOfDay) {
    two(secondOfDay / 3600).one((byte) ':');
    two(secondOfDay / 60 % 60).one((byte) ':');
    return two(secondOfDay % 60);
  }

  ByteSink hex(long value) {
    room(16);
    for (int shift = 60; shift >= 0; shift -= 4) {
      buffer[used++] = HEX[(int) (value >>> shift) & 15];
    }
    return this;
  }

  private void room(int bytes) {
    if (used + bytes > buffer.length) {
      flush();
    }
  }

  private void flush() {
    try {
      digest.update(buffer, 0, used);
      out.write(buffer, 0, used);
      written += used;
      used = 0;
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  long written() {
    return written + used;
  }

  /// Closes the stream and gives the SHA-256 in hexadecimal.
  String finish() {
    close();
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public void close() {
    flush();
    try {
      out.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
