package hallops.hall.service;

import hallops.hall.HallId;
import hallops.hall.domain.Attribute;
import hallops.hall.domain.Fault;
import hallops.hall.domain.HallChange;
import hallops.hall.domain.HallSheet;
import hallops.hall.domain.SheetReader;
import hallops.kernel.AuditEntry;
import hallops.kernel.BusinessDay;
import hallops.lake.ImportTarget;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Files of kind `hall`: new halls are added, known ones brought to what the file says.
@Service
class HallImport implements ImportTarget {

  private final CheckSheets sheets;
  private final RegisterHalls halls;
  private final UndoHallImport undo;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  HallImport(
      CheckSheets sheets,
      RegisterHalls halls,
      UndoHallImport undo,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sheets = sheets;
    this.halls = halls;
    this.undo = undo;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "hall";
  }

  @Override
  public List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(SheetReader.CODE, List.of("厅店编码", "编码"), true, "H00001"));
    Arrays.stream(Attribute.values())
        .map(attribute ->
            new Column(
                attribute.code(),
                List.of(attribute.chinese()),
                !attribute.mayBeUnknown(),
                attribute.example()))
        .forEach(columns::add);
    columns.add(
        new Column(
            SheetReader.REASONS,
            List.of("空缺原因"),
            false,
            "front_area:not_surveyed; director:other 岗位空缺"));
    return List.copyOf(columns);
  }

  @Override
  @Transactional(readOnly = true)
  public List<RowFault> check(List<Map<String, String>> rows) {
    List<SheetReader.Result> results = sheets.check(rows);
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
  public int store(long importId, List<Map<String, String>> rows) {
    List<HallSheet> checked =
        sheets.check(rows).stream()
            .map(result ->
                result
                    .sheet()
                    .orElseThrow(() ->
                        new IllegalStateException("stored without a check: " + result.faults())))
            .toList();
    RegisterHalls.Outcome outcome =
        halls.apply(
            checked, new HallChange.Origin(BusinessDay.today(clock).date(), importId, null));
    long changed = outcome.changedHalls();
    int added = outcome.added().size();
    events.publishEvent(
        AuditEntry.of(
            "hall.import",
            "import",
            Long.toString(importId),
            "hall",
            null,
            Map.of("rows", rows.size(), "added", added, "changed", changed - added)));
    return (int) changed;
  }

  @Override
  @Transactional
  public void undo(long importId) {
    List<HallChange> undone = undo.undo(importId);
    long count = undone.stream().map(HallChange::hallId).map(HallId::number).distinct().count();
    events.publishEvent(
        AuditEntry.of(
            "hall.import.undo",
            "import",
            Long.toString(importId),
            "hall",
            Map.of("halls", count),
            null));
  }
}
