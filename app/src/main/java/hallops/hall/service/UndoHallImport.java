package hallops.hall.service;

import hallops.hall.HallId;
import hallops.hall.domain.Attribute;
import hallops.hall.domain.Cell;
import hallops.hall.domain.HallChange;
import hallops.hall.domain.HallProblem;
import hallops.hall.domain.HallRegister;
import hallops.hall.domain.HallSheet;
import hallops.hall.domain.OrgRegister;
import hallops.hall.domain.RegisteredHall;
import hallops.hall.domain.SheetReader;
import hallops.kernel.OrgPath;
import hallops.kernel.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;

/// Takes an import of halls back by writing the opposite: new history rows, nothing erased. Halls
/// it had added are withdrawn; should their codes come again, they get their ids back.
@Service
class UndoHallImport {

  private final HallRegister register;
  private final OrgRegister organisation;
  private final RegisterHalls halls;

  UndoHallImport(HallRegister register, OrgRegister organisation, RegisterHalls halls) {
    this.register = register;
    this.organisation = organisation;
    this.halls = halls;
  }

  List<HallChange> undo(long importId) {
    register.lock();
    List<String> later = register.changedSince(importId);
    if (!later.isEmpty()) {
      throw new Problem(
          HallProblem.IMPORT_HAS_SUCCESSORS,
          "%d halls of this import were changed after it, among them %s"
              .formatted(
                  later.size(), String.join(", ", later.subList(0, Math.min(5, later.size())))),
          Map.of("halls", later));
    }
    Map<HallId, List<HallChange>> byHall = new LinkedHashMap<>();
    register
        .changesOf(importId)
        .forEach(
            change -> byHall.computeIfAbsent(change.hallId(), _ -> new ArrayList<>()).add(change));
    Map<HallId, RegisteredHall> now = register.withIds(byHall.keySet());
    Map<String, OrgPath> areas = new HashMap<>();
    organisation.all().forEach(unit -> areas.put(unit.unit().code(), unit.unit().path()));
    List<HallChange> reversed = new ArrayList<>();
    List<RegisteredHall> restored = new ArrayList<>();
    byHall.forEach((id, changes) ->
        restored.add(reverse(Objects.requireNonNull(now.get(id)), changes, areas, reversed)));
    register.update(restored);
    register.record(reversed);
    halls.publish(reversed);
    return reversed;
  }

  private static RegisteredHall reverse(
      RegisteredHall hall,
      List<HallChange> changes,
      Map<String, OrgPath> areas,
      List<HallChange> reversed) {
    HallSheet sheet = hall.sheet();
    boolean withdrawn = hall.withdrawn();
    for (HallChange change : changes.reversed()) {
      if (change.attribute().equals(HallChange.HALL)) {
        withdrawn = true;
      } else {
        Attribute attribute = Attribute.find(change.attribute()).orElseThrow();
        sheet = sheet.with(attribute, cell(attribute, change));
      }
      reversed.add(
          new HallChange(
              hall.id(),
              change.attribute(),
              change.newValue(),
              change.newUnknown(),
              change.oldValue() == null && change.oldUnknown() == null
                  ? "withdrawn"
                  : change.oldValue(),
              change.oldUnknown(),
              change.validFrom(),
              null,
              "import " + change.importId() + " undone"));
    }
    OrgPath path =
        Objects.requireNonNull(areas.get(sheet.text(Attribute.AREA_CODE))).child(sheet.code());
    return new RegisteredHall(hall.id(), sheet, path, withdrawn, hall.version() + 1);
  }

  private static Cell cell(Attribute attribute, HallChange change) {
    String unknown = change.oldUnknown();
    return unknown != null
        ? Cell.Unknown.ofText(unknown)
        : SheetReader.stored(attribute, Objects.requireNonNull(change.oldValue()));
  }
}
