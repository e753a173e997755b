package hallops.hall.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Turns the texts of one row (a file's or a form's) into a sheet, or says all that is wrong in it.
public final class SheetReader {

  public static final String CODE = "code";
  public static final String REASONS = Reasons.COLUMN;
  private static final Pattern CODE_SHAPE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,31}");

  private SheetReader() {}

  /// @param faults empty if and only if there is a sheet
  public record Result(Optional<HallSheet> sheet, List<Fault> faults) {}

  /// @param row column name → trimmed text; empty cells absent
  public static Result read(Map<String, String> row) {
    return read(row, Reasons.read(row.getOrDefault(REASONS, "")));
  }

  /// @param reasons attribute name → reason code, for `other` followed by words
  public static Result readForm(Map<String, String> values, Map<String, String> reasons) {
    return read(values, Reasons.ofForm(reasons));
  }

  private static Result read(Map<String, String> row, Reasons reasons) {
    List<Fault> faults = new ArrayList<>();
    String code = readCode(row.getOrDefault(CODE, ""), faults);
    faults.addAll(reasons.faults());
    Map<Attribute, Cell> cells = new EnumMap<>(Attribute.class);
    boolean owned = isOwned(row);
    for (Attribute attribute : Attribute.values()) {
      readCell(attribute, row, reasons, owned, faults)
          .ifPresent(cell -> cells.put(attribute, cell));
    }
    checkTogether(cells, faults);
    checkSwapped(row, faults);
    return faults.isEmpty()
        ? new Result(Optional.of(new HallSheet(code, cells)), List.of())
        : new Result(Optional.empty(), List.copyOf(faults));
  }

  /// Codes may hold capitals, digits, `_` and `-`, so that they map one to one to path labels.
  public static String readCode(String text, List<Fault> faults) {
    if (text.isEmpty()) {
      faults.add(Fault.of(CODE, FaultKind.EMPTY));
    } else if (!CODE_SHAPE.matcher(text).matches()) {
      faults.add(Fault.of(CODE, FaultKind.BAD_CODE, text));
    }
    return text;
  }

  /// Reads back what {@link AttributeType#write} wrote.
  public static Cell stored(Attribute attribute, String text) {
    return switch (attribute.type().read(text)) {
      case Reading.Good good -> new Cell.Known(good.value());
      case Reading.Bad bad ->
          throw new IllegalStateException(attribute.code() + " holds " + text + ", " + bad.kind());
    };
  }

  private static Optional<Cell> readCell(
      Attribute attribute,
      Map<String, String> row,
      Reasons reasons,
      boolean owned,
      List<Fault> faults) {
    String text = row.getOrDefault(attribute.code(), "");
    Cell.Unknown reason = reasons.byAttribute().get(attribute);
    if (!text.isEmpty()) {
      if (reason != null) {
        faults.add(Fault.of(REASONS, FaultKind.REASON_FOR_FILLED, attribute.code()));
      }
      return switch (attribute.type().read(text)) {
        case Reading.Good good -> Optional.of(new Cell.Known(good.value()));
        case Reading.Bad bad -> {
          faults.add(Fault.of(attribute.code(), bad.kind(), bad.arguments()));
          yield Optional.empty();
        }
      };
    }
    if (reason != null) {
      return Optional.of(reason);
    }
    if (owned && attribute.isAboutLease()) {
      return Optional.of(new Cell.Unknown(UnknownReason.NOT_APPLICABLE, ""));
    }
    faults.add(
        attribute.mayBeUnknown()
            ? Fault.of(attribute.code(), FaultKind.EMPTY_WITHOUT_REASON, attribute.code())
            : Fault.of(attribute.code(), FaultKind.EMPTY));
    return Optional.empty();
  }

  private static boolean isOwned(Map<String, String> row) {
    return Attribute.OWNERSHIP.type().read(row.getOrDefault(Attribute.OWNERSHIP.code(), ""))
            instanceof Reading.Good good
        && good.value().equals("owned");
  }

  private static void checkTogether(Map<Attribute, Cell> cells, List<Fault> faults) {
    if (cells.get(Attribute.LEASE_START) instanceof Cell.Known(LocalDate start)
        && cells.get(Attribute.LEASE_END) instanceof Cell.Known(LocalDate end)
        && end.isBefore(start)) {
      faults.add(Fault.of(Attribute.LEASE_END.code(), FaultKind.LEASE_REVERSED, end, start));
    }
    if (cells.get(Attribute.FRONT_AREA) instanceof Cell.Known(BigDecimal front)
        && cells.get(Attribute.BUILDING_AREA) instanceof Cell.Known(BigDecimal building)
        && front.compareTo(building) > 0) {
      faults.add(Fault.of(Attribute.FRONT_AREA.code(), FaultKind.FRONT_LARGER, front, building));
    }
    Cell longitude = cells.get(Attribute.LONGITUDE);
    Cell latitude = cells.get(Attribute.LATITUDE);
    if (longitude instanceof Cell.Known && latitude instanceof Cell.Unknown) {
      faults.add(Fault.of(Attribute.LATITUDE.code(), FaultKind.COORDINATE_ALONE));
    } else if (latitude instanceof Cell.Known && longitude instanceof Cell.Unknown) {
      faults.add(Fault.of(Attribute.LONGITUDE.code(), FaultKind.COORDINATE_ALONE));
    }
  }

  /// 34.75 as longitude and 113.66 as latitude is one mistake, not two.
  private static void checkSwapped(Map<String, String> row, List<Fault> faults) {
    String longitude = row.getOrDefault(Attribute.LONGITUDE.code(), "");
    String latitude = row.getOrDefault(Attribute.LATITUDE.code(), "");
    if (Attribute.LONGITUDE.type().read(latitude) instanceof Reading.Good
        && Attribute.LATITUDE.type().read(longitude) instanceof Reading.Good) {
      faults.removeIf(fault ->
          fault.column().equals(Attribute.LONGITUDE.code())
              || fault.column().equals(Attribute.LATITUDE.code()));
      faults.add(
          Fault.of(Attribute.LONGITUDE.code(), FaultKind.COORDINATES_SWAPPED, longitude, latitude));
    }
  }
}
