package hallops.hall.service;

import hallops.hall.domain.Fault;
import hallops.hall.domain.FaultKind;
import hallops.hall.domain.OrgRegister;
import hallops.hall.domain.UnitRow;
import hallops.hall.domain.UnitRules;
import hallops.kernel.BusinessDay;
import hallops.kernel.Scope;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/// Reads rows of the organisation and checks them against the tree and each other.
@Service
class CheckUnits {

  private final OrgRegister register;
  private final Clock clock;

  CheckUnits(OrgRegister register, Clock clock) {
    this.register = register;
    this.clock = clock;
  }

  /// One answer per row, in order.
  List<UnitRow.Result> check(List<Map<String, String>> rows) {
    List<String> codes = rows.stream().map(row -> row.getOrDefault("code", "")).toList();
    Set<String> outOfSight = register.codesOutOfSight(codes);
    Set<String> halls = register.codesOfHalls(codes);
    List<UnitRow.Result> read = rows.stream().map(UnitRow::read).toList();
    Map<String, UnitRow> file = new HashMap<>();
    Map<String, Integer> firstRows = new HashMap<>();
    for (int i = 0; i < read.size(); i++) {
      firstRows.putIfAbsent(codes.get(i), i);
      read.get(i).row().ifPresent(row -> file.putIfAbsent(row.code(), row));
    }
    var known = RegisterUnits.byCode(register.all());
    UnitRules rules = new UnitRules(known, file, Scope.current(), BusinessDay.today(clock).date());
    List<UnitRow.Result> results = new ArrayList<>(rows.size());
    for (int i = 0; i < read.size(); i++) {
      String code = codes.get(i);
      List<Fault> faults = new ArrayList<>(read.get(i).faults());
      int first = firstRows.getOrDefault(code, i);
      if (first != i && !code.isEmpty()) {
        faults.add(Fault.of("code", FaultKind.DUPLICATE_IN_FILE, code, first + 2));
      }
      if (halls.contains(code)) {
        faults.add(Fault.of("code", FaultKind.CODE_OF_A_HALL, code));
      } else if (outOfSight.contains(code) && !known.containsKey(code)) {
        faults.add(Fault.of("code", FaultKind.CODE_OUT_OF_SIGHT, code));
      }
      read.get(i).row().ifPresent(row -> faults.addAll(rules.check(row)));
      results.add(
          faults.isEmpty()
              ? read.get(i)
              : new UnitRow.Result(Optional.empty(), List.copyOf(faults)));
    }
    return results;
  }
}
