package hallops.hall.domain;

import java.nio.charset.Charset;
import java.util.Map;

/// First letters of a name in pinyin, for search: 郑州金水 → `zzjs`.
///
/// The 3,755 common characters of GB 2312 are in pinyin order, so their code gives the letter (a
/// well-known property of the standard's first level); the rarer ones that place names here use are
/// listed. Others are left out: search by initials is a convenience, never the only road.
public final class Initials {

  private static final Charset GBK = Charset.forName("GBK");
  private static final String LETTERS = "abcdefghjklmnopqrstwxyz";
  private static final int[] STARTS = {
    0xB0A1, 0xB0C5, 0xB2C1, 0xB4EE, 0xB6EA, 0xB7A2, 0xB8C1, 0xB9FE, 0xBBF7, 0xBFA6, 0xC0AC, 0xC2E8,
    0xC4C3, 0xC5B6, 0xC5BE, 0xC6DA, 0xC8BB, 0xC8F6, 0xCBFA, 0xCDDA, 0xCEF4, 0xD1B9, 0xD4D1
  };
  private static final int END = 0xD7FA;

  private static final Map<Character, Character> RARE =
      Map.ofEntries(
          Map.entry('漯', 'l'),
          Map.entry('濮', 'p'),
          Map.entry('荥', 'x'),
          Map.entry('鄢', 'y'),
          Map.entry('淇', 'q'),
          Map.entry('浚', 'x'),
          Map.entry('睢', 's'),
          Map.entry('柘', 'z'),
          Map.entry('偃', 'y'),
          Map.entry('嵩', 's'),
          Map.entry('栾', 'l'),
          Map.entry('郏', 'j'),
          Map.entry('渑', 'm'),
          Map.entry('淅', 'x'),
          Map.entry('潢', 'h'),
          Map.entry('郸', 'd'),
          Map.entry('泌', 'b'),
          Map.entry('杞', 'q'),
          Map.entry('陟', 'z'),
          Map.entry('瀍', 'c'),
          Map.entry('浉', 's'),
          Map.entry('郾', 'y'),
          Map.entry('颍', 'y'),
          Map.entry('召', 's'),
          Map.entry('邙', 'm'),
          Map.entry('圃', 'p'),
          Map.entry('湛', 'z'),
          Map.entry('峪', 'y'));

  private Initials() {}

  public static String of(String name) {
    StringBuilder initials = new StringBuilder();
    name.chars().forEach(character -> append((char) character, initials));
    return initials.toString();
  }

  private static void append(char character, StringBuilder initials) {
    if (character < 128) {
      if (Character.isLetterOrDigit(character)) {
        initials.append(Character.toLowerCase(character));
      }
      return;
    }
    Character rare = RARE.get(character);
    if (rare != null) {
      initials.append(rare.charValue());
      return;
    }
    byte[] bytes = String.valueOf(character).getBytes(GBK);
    if (bytes.length == 2) {
      int code = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
      if (code >= STARTS[0] && code < END) {
        int letter = 0;
        while (letter + 1 < STARTS.length && code >= STARTS[letter + 1]) {
          letter++;
        }
        initials.append(LETTERS.charAt(letter));
      }
    }
  }
}
