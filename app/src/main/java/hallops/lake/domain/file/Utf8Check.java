package hallops.lake.domain.file;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Checks UTF-8 strictly, block by block; eight ASCII bytes at a time, so that the check costs far
/// less than reading the file does. A zero byte is refused too: no text holds one.
final class Utf8Check {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long ONES = 0x0101010101010101L;

  private long seen;
  private long sequenceStart;
  private int missing;
  private int least = 0x80;
  private int most = 0xBF;

  /// @return offset in the file of the first wrong byte, or -1
  long feed(byte[] block, int length) {
    int i = 0;
    while (i < length) {
      if (missing == 0) {
        while (i + 8 <= length) {
          long eight = (long) LONGS.get(block, i);
          if ((eight & HIGH_BITS) != 0 || ((eight - ONES) & ~eight & HIGH_BITS) != 0) {
            break;
          }
          i += 8;
        }
        if (i == length) {
          break;
        }
      }
      if (!take(block[i] & 0xFF, seen + i)) {
        return missing == 0 ? seen + i : sequenceStart;
      }
      i++;
    }
    seen += length;
    return -1;
  }

  /// @return offset of a character cut off by the end of the file, or -1
  long end() {
    return missing > 0 ? sequenceStart : -1;
  }

  private boolean take(int b, long at) {
    if (missing > 0) {
      if (b < least || b > most) {
        return false;
      }
      missing--;
      least = 0x80;
      most = 0xBF;
      return true;
    }
    if (b < 0x80) {
      return b != 0;
    }
    sequenceStart = at;
    if (b >= 0xC2 && b <= 0xDF) {
      missing = 1;
    } else if (b >= 0xE0 && b <= 0xEF) {
      missing = 2;
      least = b == 0xE0 ? 0xA0 : 0x80;
      most = b == 0xED ? 0x9F : 0xBF;
    } else if (b >= 0xF0 && b <= 0xF4) {
      missing = 3;
      least = b == 0xF0 ? 0x90 : 0x80;
      most = b == 0xF4 ? 0x8F : 0xBF;
    } else {
      return false;
    }
    return true;
  }
}
