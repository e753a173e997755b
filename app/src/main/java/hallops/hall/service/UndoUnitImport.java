package hallops.hall.service;

import hallops.hall.OrgUnit;
import hallops.hall.domain.HallChange.Origin;
import hallops.hall.domain.HallProblem;
import hallops.hall.domain.OrgRegister;
import hallops.hall.domain.OrgRegister.Touched;
import hallops.hall.domain.RegisteredUnit;
import hallops.hall.domain.UnitState;
import hallops.kernel.OrgPath;
import hallops.kernel.Problem;
import hallops.lake.DimensionChanged;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Takes an import of the organisation back: units it added are withdrawn, names and places go back
/// to what they were, all as new states. Refused where halls, units or later changes stand on it.
@Service
class UndoUnitImport {

  private final OrgRegister register;
  private final RegisterUnits units;
  private final ApplicationEventPublisher events;

  UndoUnitImport(OrgRegister register, RegisterUnits units, ApplicationEventPublisher events) {
    this.register = register;
    this.units = units;
    this.events = events;
  }

  int undo(long importId) {
    register.lock();
    List<Touched> touched = register.touchedBy(importId);
    Map<Integer, RegisteredUnit> now =
        register.all().stream().collect(Collectors.toMap(RegisteredUnit::id, Function.identity()));
    refuseLaterChanges(touched, now);
    Set<Integer> going = new HashSet<>();
    List<UnitState> states = new ArrayList<>();
    // A place goes back before the units that were added to it go.
    for (Touched one : touched) {
      UnitState before = stateBefore(one.unitId(), importId);
      if (before == null) {
        going.add(one.unitId());
      } else {
        putBack(Objects.requireNonNull(now.get(one.unitId())), before, importId, states);
      }
    }
    withdraw(going, importId, states);
    register.record(states);
    events.publishEvent(new DimensionChanged(HallsForLake.NAME));
    return touched.size();
  }

  private void refuseLaterChanges(List<Touched> touched, Map<Integer, RegisteredUnit> now) {
    List<String> later =
        touched.stream()
            .filter(Touched::changedSince)
            .map(one -> Objects.requireNonNull(now.get(one.unitId())).unit().code())
            .toList();
    if (!later.isEmpty()) {
      throw new Problem(
          HallProblem.IMPORT_HAS_SUCCESSORS,
          "%d units of this import were changed after it, among them %s"
              .formatted(
                  later.size(), String.join(", ", later.subList(0, Math.min(5, later.size())))),
          Map.of("units", later));
    }
  }

  /// The state before the import; null when the import brought the unit (back).
  private @Nullable UnitState stateBefore(int unitId, long importId) {
    UnitState before = null;
    for (UnitState state : register.history(unitId)) {
      if (Objects.equals(state.importId(), importId)) {
        break;
      }
      before = state;
    }
    return before == null || before.kind() == UnitState.Kind.WITHDRAWN ? null : before;
  }

  private void putBack(
      RegisteredUnit stale, UnitState before, long importId, List<UnitState> states) {
    var known = RegisterUnits.byCode(register.all());
    OrgUnit unit = Objects.requireNonNull(known.get(stale.unit().code())).unit();
    String parent = before.parentCode();
    OrgPath path =
        parent == null
            ? new OrgPath(OrgPath.label(unit.code()))
            : Objects.requireNonNull(known.get(parent)).unit().path().child(unit.code());
    RegisteredUnit after =
        new RegisteredUnit(
            stale.id(),
            new OrgUnit(
                unit.code(),
                unit.level(),
                before.name(),
                parent,
                path,
                unit.validFrom(),
                unit.version() + 1),
            false);
    units.store(new RegisteredUnit(stale.id(), unit, false), after);
    UnitState.Kind kind =
        Objects.equals(unit.parentCode(), parent) ? UnitState.Kind.RENAMED : UnitState.Kind.MOVED;
    states.add(RegisterUnits.state(after, kind, undoOf(importId, unit)));
  }

  private void withdraw(Set<Integer> going, long importId, List<UnitState> states) {
    List<RegisteredUnit> all = register.all();
    List<RegisteredUnit> deepestFirst =
        all.stream()
            .filter(unit -> going.contains(unit.id()))
            .sorted(Comparator.comparing((RegisteredUnit unit) -> unit.unit().level()).reversed())
            .toList();
    for (RegisteredUnit leaving : deepestFirst) {
      OrgUnit unit = leaving.unit();
      boolean hasUnits =
          all.stream()
              .anyMatch(other ->
                  !other.withdrawn()
                      && !going.contains(other.id())
                      && unit.code().equals(other.unit().parentCode()));
      int halls = register.hallsBelow(unit.path());
      if (hasUnits || halls > 0) {
        throw new Problem(
            HallProblem.IMPORT_HAS_SUCCESSORS,
            "%s %s still has %s"
                .formatted(unit.code(), unit.name(), hasUnits ? "units" : halls + " halls"),
            Map.of("units", List.of(unit.code())));
      }
      RegisteredUnit gone = new RegisteredUnit(leaving.id(), unit, true);
      register.update(gone);
      states.add(RegisterUnits.state(gone, UnitState.Kind.WITHDRAWN, undoOf(importId, unit)));
    }
  }

  private static Origin undoOf(long importId, OrgUnit unit) {
    return new Origin(unit.validFrom(), null, "import " + importId + " undone");
  }
}
