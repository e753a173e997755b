package hallops.hall.service;

import hallops.hall.OrgUnit;
import hallops.hall.OrgUnitMoved;
import hallops.hall.domain.HallChange.Origin;
import hallops.hall.domain.OrgRegister;
import hallops.hall.domain.RegisteredUnit;
import hallops.hall.domain.UnitRow;
import hallops.hall.domain.UnitRules;
import hallops.hall.domain.UnitState;
import hallops.kernel.OrgPath;
import hallops.lake.DimensionChanged;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Brings the organisation to what checked rows say: new units, names and places as new states.
@Service
class RegisterUnits {

  private final OrgRegister register;
  private final ApplicationEventPublisher events;

  RegisterUnits(OrgRegister register, ApplicationEventPublisher events) {
    this.register = register;
    this.events = events;
  }

  record Outcome(int added, int changed) {}

  Outcome apply(List<UnitRow> rows, @Nullable Long importId, @Nullable String reason) {
    register.lock();
    Map<String, RegisteredUnit> known = byCode(register.all());
    List<UnitRow> parentsFirst =
        rows.stream().sorted(Comparator.comparing(UnitRow::level)).toList();
    long fresh = rows.stream().filter(row -> !known.containsKey(row.code())).count();
    int nextId = fresh == 0 ? 0 : register.takeIds((int) fresh);
    List<RegisteredUnit> inserts = new ArrayList<>();
    List<UnitState> states = new ArrayList<>();
    List<UnitRow> changed = new ArrayList<>();
    for (UnitRow row : parentsFirst) {
      RegisteredUnit before = known.get(row.code());
      if (before == null) {
        RegisteredUnit unit = newUnit(nextId++, row, known);
        known.put(row.code(), unit);
        inserts.add(unit);
        states.add(state(unit, UnitState.Kind.CREATED, row.validFrom(), importId, reason));
      } else if (UnitRules.changes(row, before)) {
        changed.add(row);
      }
    }
    register.insert(inserts);
    for (UnitRow row : changed) {
      change(row, importId, reason, states);
    }
    register.record(states);
    if (!changed.isEmpty()) {
      events.publishEvent(new DimensionChanged(HallsForLake.NAME));
    }
    return new Outcome(inserts.size(), changed.size());
  }

  private static RegisteredUnit newUnit(int id, UnitRow row, Map<String, RegisteredUnit> known) {
    return new RegisteredUnit(
        id,
        new OrgUnit(
            row.code(),
            row.level(),
            row.name(),
            row.parentCode(),
            path(row, known),
            row.validFrom(),
            1),
        false);
  }

  private static OrgPath path(UnitRow row, Map<String, RegisteredUnit> known) {
    return row.parentCode() == null
        ? new OrgPath(OrgPath.label(row.code()))
        : Objects.requireNonNull(known.get(row.parentCode())).unit().path().child(row.code());
  }

  /// Reads the unit again, since a change above it may have moved it.
  private void change(
      UnitRow row, @Nullable Long importId, @Nullable String reason, List<UnitState> states) {
    Map<String, RegisteredUnit> known = byCode(register.all());
    RegisteredUnit before = Objects.requireNonNull(known.get(row.code()));
    RegisteredUnit after =
        new RegisteredUnit(
            before.id(),
            new OrgUnit(
                row.code(),
                row.level(),
                row.name(),
                row.parentCode(),
                path(row, known),
                row.validFrom(),
                before.unit().version() + 1),
            false);
    store(before, after);
    UnitState.Kind kind =
        before.withdrawn()
            ? UnitState.Kind.RESTORED
            : Objects.equals(before.unit().parentCode(), row.parentCode())
                ? UnitState.Kind.RENAMED
                : UnitState.Kind.MOVED;
    states.add(state(after, kind, row.validFrom(), importId, reason));
  }

  void store(RegisteredUnit before, RegisteredUnit after) {
    register.update(after);
    OrgPath from = before.unit().path();
    OrgPath to = after.unit().path();
    if (!from.equals(to)) {
      register.movePathsBelow(from, to);
      events.publishEvent(new OrgUnitMoved(after.unit().code(), from, to));
    }
  }

  static UnitState state(
      RegisteredUnit unit,
      UnitState.Kind kind,
      java.time.LocalDate validFrom,
      @Nullable Long importId,
      @Nullable String reason) {
    return new UnitState(
        unit.id(), kind, unit.unit().name(), unit.unit().parentCode(), validFrom, importId, reason);
  }

  static UnitState state(RegisteredUnit unit, UnitState.Kind kind, Origin origin) {
    return state(unit, kind, origin.validFrom(), origin.importId(), origin.reason());
  }

  static Map<String, RegisteredUnit> byCode(List<RegisteredUnit> units) {
    Map<String, RegisteredUnit> byCode = new HashMap<>();
    units.forEach(unit -> byCode.put(unit.unit().code(), unit));
    return byCode;
  }
}
