package hallops.hall.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads the column `unknown_reason`: `front_area:not_surveyed; 纬度:其他 图纸丢失`.
record Reasons(Map<Attribute, Cell.Unknown> byAttribute, List<Fault> faults) {

  static final String COLUMN = "unknown_reason";
  private static final Pattern SEPARATOR = Pattern.compile("[;\\uFF1B\\n]+");
  private static final Pattern COLON = Pattern.compile("[:\\uFF1A]");

  static Reasons read(String text) {
    Map<Attribute, Cell.Unknown> reasons = new EnumMap<>(Attribute.class);
    List<Fault> faults = new ArrayList<>();
    for (String part : SEPARATOR.split(text)) {
      if (part.isBlank()) {
        continue;
      }
      String[] sides = COLON.split(part, 2);
      var attribute = Attribute.find(sides[0].strip());
      if (sides.length < 2 || attribute.isEmpty()) {
        faults.add(Fault.of(COLUMN, FaultKind.REASON_SHAPE, part.strip()));
        continue;
      }
      readOne(attribute.get(), sides[1].strip(), reasons, faults);
    }
    return new Reasons(reasons, faults);
  }

  /// @param reasons attribute name → reason
  static Reasons ofForm(Map<String, String> reasons) {
    Map<Attribute, Cell.Unknown> read = new EnumMap<>(Attribute.class);
    List<Fault> faults = new ArrayList<>();
    reasons.forEach((name, reason) ->
        Attribute.find(name)
            .ifPresentOrElse(
                attribute -> readOne(attribute, reason.strip(), read, faults),
                () -> faults.add(Fault.of(COLUMN, FaultKind.REASON_SHAPE, name))));
    return new Reasons(read, faults);
  }

  private static void readOne(
      Attribute attribute,
      String reason,
      Map<Attribute, Cell.Unknown> reasons,
      List<Fault> faults) {
    String[] words = reason.split("\\s+", 2);
    String rest = words.length > 1 ? words[1].strip() : "";
    var code = UnknownReason.find(words[0]);
    if (!attribute.mayBeUnknown()) {
      faults.add(Fault.of(COLUMN, FaultKind.REASON_NOT_ALLOWED, attribute.code()));
    } else if (code.isEmpty()) {
      faults.add(Fault.of(COLUMN, FaultKind.REASON_UNKNOWN, reason));
    } else if (code.get() == UnknownReason.OTHER && rest.isEmpty()) {
      faults.add(Fault.of(COLUMN, FaultKind.REASON_NEEDS_WORDS, attribute.code()));
    } else if (rest.length() > 200) {
      faults.add(Fault.of(COLUMN, FaultKind.TOO_LONG, 200));
    } else {
      reasons.put(attribute, new Cell.Unknown(code.get(), rest));
    }
  }
}
