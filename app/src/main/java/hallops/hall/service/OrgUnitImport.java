package hallops.hall.service;

import hallops.hall.domain.Fault;
import hallops.hall.domain.UnitRow;
import hallops.kernel.AuditEntry;
import hallops.lake.ImportTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Files of kind `org_unit`: new units, renames and moves, each from a day on.
@Service
class OrgUnitImport implements ImportTarget {

  private final CheckUnits rows;
  private final RegisterUnits units;
  private final UndoUnitImport undo;
  private final ApplicationEventPublisher events;

  OrgUnitImport(
      CheckUnits rows, RegisterUnits units, UndoUnitImport undo, ApplicationEventPublisher events) {
    this.rows = rows;
    this.units = units;
    this.undo = undo;
    this.events = events;
  }

  @Override
  public String kind() {
    return "org_unit";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        new Column("code", List.of("编码", "单位编码"), true, "ZZ0102"),
        new Column("parent_code", List.of("上级编码"), false, "ZZ01"),
        new Column("level", List.of("层级"), true, "area"),
        new Column("name", List.of("名称", "单位名称"), true, "金水二片区"),
        new Column("valid_from", List.of("生效日期"), true, "2020-01-01"));
  }

  @Override
  @Transactional(readOnly = true)
  public List<RowFault> check(List<Map<String, String>> texts) {
    List<UnitRow.Result> results = rows.check(texts);
    List<RowFault> faults = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      for (Fault fault : results.get(i).faults()) {
        faults.add(new RowFault(i, fault.column(), FaultWords.sentence(fault)));
      }
    }
    return faults;
  }

  @Override
  @Transactional
  public int store(long importId, List<Map<String, String>> texts) {
    List<UnitRow> checked =
        rows.check(texts).stream()
            .map(result ->
                result
                    .row()
                    .orElseThrow(() ->
                        new IllegalStateException("stored without a check: " + result.faults())))
            .toList();
    RegisterUnits.Outcome outcome = units.apply(checked, importId, null);
    events.publishEvent(
        AuditEntry.of(
            "hall.import",
            "import",
            Long.toString(importId),
            "org_unit",
            null,
            Map.of("rows", texts.size(), "added", outcome.added(), "changed", outcome.changed())));
    return outcome.added() + outcome.changed();
  }

  @Override
  @Transactional
  public void undo(long importId) {
    int undone = undo.undo(importId);
    events.publishEvent(
        AuditEntry.of(
            "hall.import.undo",
            "import",
            Long.toString(importId),
            "org_unit",
            Map.of("units", undone),
            null));
  }
}
