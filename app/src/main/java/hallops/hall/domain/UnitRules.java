package hallops.hall.domain;

import hallops.hall.OrgLevel;
import hallops.hall.OrgUnit;
import hallops.kernel.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Whether a row of the organisation's file fits the tree as it is and the other rows of the file.
public final class UnitRules {

  private final Map<String, RegisteredUnit> units;
  private final Map<String, UnitRow> file;
  private final Scope scope;
  private final LocalDate today;

  public UnitRules(
      Map<String, RegisteredUnit> units, Map<String, UnitRow> file, Scope scope, LocalDate today) {
    this.units = units;
    this.file = file;
    this.scope = scope;
    this.today = today;
  }

  public List<Fault> check(UnitRow row) {
    List<Fault> faults = new ArrayList<>();
    if (row.validFrom().isAfter(today)) {
      faults.add(Fault.of("valid_from", FaultKind.DAY_IN_FUTURE, row.validFrom()));
    }
    RegisteredUnit known = units.get(row.code());
    if (known != null) {
      checkKnown(row, known, faults);
    } else if (row.level() == OrgLevel.PROVINCE) {
      checkSecondProvince(row, faults);
    }
    checkParent(row, faults);
    return faults;
  }

  private void checkKnown(UnitRow row, RegisteredUnit known, List<Fault> faults) {
    OrgUnit unit = known.unit();
    if (unit.level() != row.level()) {
      faults.add(
          Fault.of(
              "level",
              FaultKind.LEVEL_CHANGED,
              row.code(),
              UnitRow.word(unit.level()),
              UnitRow.word(row.level())));
    }
    boolean changes = changes(row, known);
    if (changes && row.validFrom().isBefore(unit.validFrom())) {
      faults.add(
          Fault.of("valid_from", FaultKind.DAY_BEFORE_LATEST, row.validFrom(), unit.validFrom()));
    }
    if (changes && !scope.sees(unit.path())) {
      faults.add(Fault.of("code", FaultKind.OUTSIDE_SCOPE, row.code()));
    }
  }

  /// Whether the row says something else than the register.
  public static boolean changes(UnitRow row, RegisteredUnit known) {
    OrgUnit unit = known.unit();
    return known.withdrawn()
        || !unit.name().equals(row.name())
        || !java.util.Objects.equals(unit.parentCode(), row.parentCode());
  }

  private void checkSecondProvince(UnitRow row, List<Fault> faults) {
    units.values().stream()
        .filter(unit -> !unit.withdrawn() && unit.unit().level() == OrgLevel.PROVINCE)
        .findFirst()
        .ifPresent(
            other -> faults.add(Fault.of("code", FaultKind.SECOND_PROVINCE, other.unit().code())));
    if (!scope.seesEverything()) {
      faults.add(Fault.of("code", FaultKind.OUTSIDE_SCOPE, row.code()));
    }
  }

  private void checkParent(UnitRow row, List<Fault> faults) {
    String parentCode = row.parentCode();
    if (parentCode == null) {
      return;
    }
    UnitRow inFile = file.get(parentCode);
    RegisteredUnit inTree = units.get(parentCode);
    OrgLevel level = null;
    if (inFile != null) {
      level = inFile.level();
    } else if (inTree != null && !inTree.withdrawn()) {
      level = inTree.unit().level();
      if (!scope.sees(inTree.unit().path()) && !units.containsKey(row.code())) {
        level = null;
      }
    }
    if (level == null) {
      faults.add(Fault.of("parent_code", FaultKind.UNKNOWN_PARENT, parentCode));
    } else if (level.depth() != row.level().depth() - 1) {
      faults.add(
          Fault.of(
              "parent_code",
              FaultKind.WRONG_PARENT_LEVEL,
              UnitRow.word(row.level()),
              UnitRow.word(OrgLevel.ofDepth(Math.max(1, row.level().depth() - 1))),
              parentCode,
              UnitRow.word(level)));
    }
  }
}
