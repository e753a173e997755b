package hallops.hall.service;

import hallops.hall.OrgLevel;
import hallops.hall.domain.Attribute;
import hallops.hall.domain.Fault;
import hallops.hall.domain.FaultKind;
import hallops.hall.domain.HallRegister;
import hallops.hall.domain.HallSheet;
import hallops.hall.domain.OrgRegister;
import hallops.hall.domain.RegisteredHall;
import hallops.hall.domain.RegisteredUnit;
import hallops.hall.domain.SheetReader;
import hallops.kernel.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/// Reads rows into sheets and checks them against the register and the organisation.
@Service
class CheckSheets {

  private final HallRegister register;
  private final OrgRegister organisation;

  CheckSheets(HallRegister register, OrgRegister organisation) {
    this.register = register;
    this.organisation = organisation;
  }

  /// One answer per row, in order. Sheets of rows without faults can be stored.
  List<SheetReader.Result> check(List<Map<String, String>> rows) {
    List<String> codes = rows.stream().map(row -> row.getOrDefault("code", "")).toList();
    Surroundings around = new Surroundings(codes);
    Map<String, Integer> firstRows = new HashMap<>();
    List<SheetReader.Result> results = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      SheetReader.Result read = SheetReader.read(rows.get(i));
      List<Fault> faults = new ArrayList<>(read.faults());
      Integer first = firstRows.putIfAbsent(codes.get(i), i);
      if (first != null && !codes.get(i).isEmpty()) {
        faults.add(Fault.of("code", FaultKind.DUPLICATE_IN_FILE, codes.get(i), first + 2));
      }
      around.check(codes.get(i), rows.get(i), faults);
      results.add(
          faults.isEmpty()
              ? read
              : new SheetReader.Result(java.util.Optional.empty(), List.copyOf(faults)));
    }
    return results;
  }

  /// One hall from a form.
  SheetReader.Result check(Map<String, String> row, Map<String, String> unknown) {
    SheetReader.Result read = SheetReader.readForm(row, unknown);
    String code = row.getOrDefault("code", "");
    List<Fault> faults = new ArrayList<>(read.faults());
    new Surroundings(List.of(code)).check(code, row, faults);
    return faults.isEmpty()
        ? read
        : new SheetReader.Result(java.util.Optional.empty(), List.copyOf(faults));
  }

  private final class Surroundings {
    private final Map<String, RegisteredHall> halls;
    private final Map<String, RegisteredUnit> units = new HashMap<>();
    private final Set<String> outOfSight;
    private final Scope scope = Scope.current();

    Surroundings(Collection<String> codes) {
      halls = register.withCodes(codes);
      outOfSight = register.codesOutOfSight(codes);
      organisation.all().forEach(unit -> units.put(unit.unit().code(), unit));
    }

    void check(String code, Map<String, String> row, List<Fault> faults) {
      if (units.containsKey(code)) {
        faults.add(Fault.of("code", FaultKind.CODE_OF_A_UNIT, code));
      } else if (outOfSight.contains(code)) {
        faults.add(Fault.of("code", FaultKind.CODE_OUT_OF_SIGHT, code));
      }
      String area = row.get(Attribute.AREA_CODE.code());
      if (area != null && !code.isEmpty()) {
        checkArea(code, area, faults);
      }
      RegisteredHall before = halls.get(code);
      String status = row.getOrDefault(Attribute.STATUS.code(), "");
      if (before != null && !before.withdrawn() && isClosed(before.sheet())) {
        boolean staysClosed = status.equals("closed") || status.equals("关闭");
        if (!staysClosed && !status.isEmpty()) {
          faults.add(Fault.of(Attribute.STATUS.code(), FaultKind.CLOSED_FOR_GOOD, code));
        }
      }
    }

    private void checkArea(String code, String area, List<Fault> faults) {
      RegisteredUnit unit = units.get(area);
      String column = Attribute.AREA_CODE.code();
      if (unit == null || unit.withdrawn()) {
        faults.add(Fault.of(column, FaultKind.UNKNOWN_AREA, area));
      } else if (unit.unit().level() != OrgLevel.AREA) {
        faults.add(Fault.of(column, FaultKind.NOT_AN_AREA, area));
      } else if (faults.isEmpty() && !scope.sees(unit.unit().path().child(code))) {
        faults.add(Fault.of(column, FaultKind.UNKNOWN_AREA, area));
      }
    }
  }

  private static boolean isClosed(HallSheet sheet) {
    return sheet.text(Attribute.STATUS).equals("closed");
  }
}
