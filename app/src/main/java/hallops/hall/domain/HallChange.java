package hallops.hall.domain;

import hallops.hall.HallId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One attribute's step in a hall's history; a value and a reason for its absence exclude each
/// other.
///
/// @param attribute its name, or `hall` with the new value `created`, `withdrawn` or `restored`
/// @param validFrom since when it is so, which may be before it was recorded
public record HallChange(
    HallId hallId,
    String attribute,
    @Nullable String oldValue,
    @Nullable String oldUnknown,
    @Nullable String newValue,
    @Nullable String newUnknown,
    LocalDate validFrom,
    @Nullable Long importId,
    @Nullable String reason) {

  public static final String HALL = "hall";

  public static HallChange ofHall(HallId id, @Nullable String before, String now, Origin origin) {
    return new HallChange(
        id, HALL, before, null, now, null, origin.validFrom(), origin.importId(), origin.reason());
  }

  public static HallChange ofAttribute(
      HallId id, Attribute attribute, Cell before, Cell now, Origin origin) {
    return new HallChange(
        id,
        attribute.code(),
        value(attribute, before),
        reason(before),
        value(attribute, now),
        reason(now),
        origin.validFrom(),
        origin.importId(),
        origin.reason());
  }

  private static @Nullable String value(Attribute attribute, Cell cell) {
    return cell instanceof Cell.Known known ? attribute.type().write(known.value()) : null;
  }

  private static @Nullable String reason(Cell cell) {
    return cell instanceof Cell.Unknown unknown ? unknown.text() : null;
  }

  /// Where a change comes from.
  public record Origin(LocalDate validFrom, @Nullable Long importId, @Nullable String reason) {}
}
