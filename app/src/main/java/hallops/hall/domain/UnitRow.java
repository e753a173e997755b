package hallops.hall.domain;

import hallops.hall.OrgLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One row of an `org_unit` file.
public record UnitRow(
    String code, @Nullable String parentCode, OrgLevel level, String name, LocalDate validFrom) {

  private static final AttributeType.Choice LEVELS =
      AttributeType.Choice.of("province", "省", "city", "地市", "county", "区县", "area", "片区");

  /// @param faults empty if and only if there is a row
  public record Result(Optional<UnitRow> row, List<Fault> faults) {}

  public static Result read(Map<String, String> texts) {
    List<Fault> faults = new ArrayList<>();
    String code = SheetReader.readCode(texts.getOrDefault("code", ""), faults);
    Object name = value("name", new AttributeType.Text(60), texts, faults);
    Object level = value("level", LEVELS, texts, faults);
    Object day = value("valid_from", new AttributeType.Day(), texts, faults);
    String parent = texts.get("parent_code");
    if (level != null) {
      boolean province = level.equals("province");
      if (province && parent != null) {
        faults.add(Fault.of("parent_code", FaultKind.PARENT_FOR_PROVINCE));
      } else if (!province && parent == null) {
        faults.add(Fault.of("parent_code", FaultKind.EMPTY));
      }
    }
    if (!faults.isEmpty() || level == null || name == null || day == null) {
      return new Result(Optional.empty(), List.copyOf(faults));
    }
    OrgLevel orgLevel = OrgLevel.valueOf(((String) level).toUpperCase(Locale.ROOT));
    return new Result(
        Optional.of(new UnitRow(code, parent, orgLevel, (String) name, (LocalDate) day)),
        List.of());
  }

  public static String word(OrgLevel level) {
    return java.util.Objects.requireNonNull(LEVELS.words().get(level.code()));
  }

  private static @Nullable Object value(
      String column, AttributeType type, Map<String, String> texts, List<Fault> faults) {
    String text = texts.get(column);
    if (text == null) {
      faults.add(Fault.of(column, FaultKind.EMPTY));
      return null;
    }
    return switch (type.read(text)) {
      case Reading.Good good -> good.value();
      case Reading.Bad bad -> {
        faults.add(Fault.of(column, bad.kind(), bad.arguments()));
        yield null;
      }
    };
  }
}
