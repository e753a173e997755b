package hallops.hall.domain;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Everything the register holds of one hall: each attribute has a value or a reason.
public record HallSheet(String code, Map<Attribute, Cell> cells) {

  public HallSheet {
    cells = java.util.Collections.unmodifiableMap(new EnumMap<>(cells));
    for (Attribute attribute : Attribute.values()) {
      Cell cell = cells.get(attribute);
      if (cell == null || (cell instanceof Cell.Unknown && !attribute.mayBeUnknown())) {
        throw new IllegalArgumentException(code + " has nothing for " + attribute.code());
      }
    }
  }

  public Cell cell(Attribute attribute) {
    return java.util.Objects.requireNonNull(cells.get(attribute));
  }

  public Optional<Object> value(Attribute attribute) {
    return cell(attribute) instanceof Cell.Known known
        ? Optional.of(known.value())
        : Optional.empty();
  }

  public String text(Attribute attribute) {
    return value(attribute).map(attribute.type()::write).orElse("");
  }

  /// Attribute name → stored reason, of all that is empty.
  public Map<String, String> unknown() {
    Map<String, String> reasons = new TreeMap<>();
    cells.forEach((attribute, cell) -> {
      if (cell instanceof Cell.Unknown unknown) {
        reasons.put(attribute.code(), unknown.text());
      }
    });
    return reasons;
  }

  public HallSheet with(Attribute attribute, Cell cell) {
    Map<Attribute, Cell> changed = new EnumMap<>(cells);
    changed.put(attribute, cell);
    return new HallSheet(code, changed);
  }

  public HallSheet with(Attribute attribute, Object value) {
    return with(attribute, new Cell.Known(value));
  }

  /// What differs, in the order of the attributes: attribute → what `next` holds.
  public Map<Attribute, Cell> changesTo(HallSheet next) {
    Map<Attribute, Cell> changes = new LinkedHashMap<>();
    for (Attribute attribute : Attribute.values()) {
      if (!cell(attribute).equals(next.cell(attribute))) {
        changes.put(attribute, next.cell(attribute));
      }
    }
    return changes;
  }
}
