package hallops.hall.service;

import hallops.hall.HallChanged;
import hallops.hall.HallId;
import hallops.hall.OrgUnitMoved;
import hallops.hall.domain.Attribute;
import hallops.hall.domain.HallChange;
import hallops.hall.domain.HallRegister;
import hallops.hall.domain.HallSheet;
import hallops.hall.domain.OrgRegister;
import hallops.hall.domain.RegisteredHall;
import hallops.kernel.OrgPath;
import hallops.lake.DimensionChanged;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Brings the register to what checked sheets say, with a history row for everything that changes.
/// Called inside the transaction of an import or of a change by hand.
@Service
class RegisterHalls {

  private final HallRegister register;
  private final OrgRegister organisation;
  private final ApplicationEventPublisher events;

  RegisterHalls(HallRegister register, OrgRegister organisation, ApplicationEventPublisher events) {
    this.register = register;
    this.organisation = organisation;
    this.events = events;
  }

  /// @param added codes that were new or came back
  record Outcome(List<String> added, List<HallChange> changes) {

    long changedHalls() {
      return changes.stream().map(HallChange::hallId).distinct().count();
    }
  }

  Outcome apply(List<HallSheet> sheets, HallChange.Origin origin) {
    register.lock();
    Map<String, RegisteredHall> known =
        register.withCodes(sheets.stream().map(HallSheet::code).toList());
    Map<String, OrgPath> areas = areaPaths();
    long fresh = sheets.stream().filter(sheet -> !known.containsKey(sheet.code())).count();
    int nextId = fresh == 0 ? 0 : register.takeIds((int) fresh);
    Work work = new Work();
    for (HallSheet sheet : sheets) {
      OrgPath path =
          java.util.Objects.requireNonNull(areas.get(sheet.text(Attribute.AREA_CODE)))
              .child(sheet.code());
      RegisteredHall before = known.get(sheet.code());
      if (before == null) {
        work.insert(new RegisteredHall(new HallId(nextId++), sheet, path, false, 1), origin);
      } else {
        work.update(before, sheet, path, origin);
      }
    }
    register.insert(work.inserts);
    register.update(work.updates);
    register.record(work.changes);
    work.moves.forEach(events::publishEvent);
    publish(work.changes);
    return new Outcome(work.added, work.changes);
  }

  void publish(List<HallChange> changes) {
    if (changes.isEmpty()) {
      return;
    }
    Set<HallId> halls = new HashSet<>();
    Set<String> attributes = new HashSet<>();
    for (HallChange change : changes) {
      halls.add(change.hallId());
      attributes.add(change.attribute());
    }
    events.publishEvent(new HallChanged(halls, attributes));
    events.publishEvent(new DimensionChanged(HallsForLake.NAME));
  }

  private Map<String, OrgPath> areaPaths() {
    Map<String, OrgPath> paths = new HashMap<>();
    organisation.all().forEach(unit -> paths.put(unit.unit().code(), unit.unit().path()));
    return paths;
  }

  /// What one call adds up before it writes.
  private static final class Work {
    private final List<RegisteredHall> inserts = new ArrayList<>();
    private final List<RegisteredHall> updates = new ArrayList<>();
    private final List<HallChange> changes = new ArrayList<>();
    private final List<OrgUnitMoved> moves = new ArrayList<>();
    private final List<String> added = new ArrayList<>();

    void insert(RegisteredHall hall, HallChange.Origin origin) {
      inserts.add(hall);
      added.add(hall.sheet().code());
      changes.add(HallChange.ofHall(hall.id(), null, "created", origin));
    }

    void update(RegisteredHall before, HallSheet sheet, OrgPath path, HallChange.Origin origin) {
      Map<Attribute, hallops.hall.domain.Cell> differences = before.sheet().changesTo(sheet);
      if (differences.isEmpty() && !before.withdrawn()) {
        return;
      }
      updates.add(new RegisteredHall(before.id(), sheet, path, false, before.version() + 1));
      if (before.withdrawn()) {
        added.add(sheet.code());
        changes.add(HallChange.ofHall(before.id(), "withdrawn", "restored", origin));
      }
      differences.forEach((attribute, now) ->
          changes.add(
              HallChange.ofAttribute(
                  before.id(), attribute, before.sheet().cell(attribute), now, origin)));
      if (!before.path().equals(path)) {
        moves.add(new OrgUnitMoved(sheet.code(), before.path(), path));
      }
    }
  }
}
