package hallops.hall.service;

import hallops.hall.domain.Attribute;
import hallops.hall.domain.Cell;
import hallops.hall.domain.HallChange;
import hallops.hall.domain.HallProblem;
import hallops.hall.domain.HallRegister;
import hallops.hall.domain.HallSheet;
import hallops.hall.domain.RegisteredHall;
import hallops.hall.domain.SheetReader;
import hallops.kernel.AuditEntry;
import hallops.kernel.BusinessDay;
import hallops.kernel.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Changes to the register by hand: each with a reason, a day it holds from, and the version the
/// writer had before him.
@Service
@Transactional
public class ChangeHall {

  private final HallRegister register;
  private final CheckSheets sheets;
  private final RegisterHalls halls;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ChangeHall(
      HallRegister register,
      CheckSheets sheets,
      RegisterHalls halls,
      ApplicationEventPublisher events,
      Clock clock) {
    this.register = register;
    this.sheets = sheets;
    this.halls = halls;
    this.events = events;
    this.clock = clock;
  }

  /// @param values attribute name → text as a file would have it
  /// @param unknown attribute name → reason code, for `other` followed by words
  public record Form(Map<String, String> values, Map<String, String> unknown) {}

  /// @param validFrom null = today
  public record Because(String reason, @Nullable LocalDate validFrom) {}

  public void create(String code, Form form, Because because) {
    register.lock();
    if (register.find(code).isPresent()) {
      throw new Problem(
          HallProblem.INVALID_HALL,
          Words.of("编码 " + code + " 已存在", "the code " + code + " is taken"));
    }
    HallSheet sheet = checked(code, form);
    store("hall.create", null, sheet, because);
  }

  /// Everything but the place and the status, which have acts of their own.
  public void update(String code, int version, Form form, Because because) {
    RegisteredHall before = current(code, version);
    Map<String, String> values = new HashMap<>(form.values());
    for (Attribute attribute : List.of(Attribute.AREA_CODE, Attribute.STATUS)) {
      values.put(attribute.code(), before.sheet().text(attribute));
    }
    store("hall.update", before, checked(code, new Form(values, form.unknown())), because);
  }

  public void suspend(String code, int version, Because because) {
    changeStatus("hall.suspend", code, version, "normal", "suspended", because);
  }

  public void resume(String code, int version, Because because) {
    changeStatus("hall.resume", code, version, "suspended", "normal", because);
  }

  public void close(String code, int version, Because because) {
    RegisteredHall before = current(code, version);
    if (before.sheet().text(Attribute.STATUS).equals("closed")) {
      throw wrongStatus(before);
    }
    store("hall.close", before, before.sheet().with(Attribute.STATUS, "closed"), because);
  }

  public void move(String code, int version, String areaCode, Because because) {
    RegisteredHall before = current(code, version);
    HallSheet moved = before.sheet().with(Attribute.AREA_CODE, areaCode);
    store("hall.move", before, checked(code, form(moved)), because);
  }

  private void changeStatus(
      String action, String code, int version, String from, String to, Because because) {
    RegisteredHall before = current(code, version);
    if (!before.sheet().text(Attribute.STATUS).equals(from)) {
      throw wrongStatus(before);
    }
    store(action, before, before.sheet().with(Attribute.STATUS, to), because);
  }

  private static Problem wrongStatus(RegisteredHall hall) {
    String status = hall.sheet().text(Attribute.STATUS);
    return new Problem(
        HallProblem.WRONG_STATUS,
        Words.of(
            "厅店 " + hall.sheet().code() + " 目前的状态不允许这样做",
            "hall " + hall.sheet().code() + " is " + status + ", which does not allow this"),
        Map.of("status", status));
  }

  private RegisteredHall current(String code, int version) {
    register.lock();
    RegisteredHall hall = register.find(code).orElseThrow(() -> BrowseHalls.notFound(code));
    if (hall.version() != version) {
      throw new Problem(
          HallProblem.CHANGED_MEANWHILE,
          Words.of(
              "厅店 " + code + " 在您打开之后已被他人修改，请重新打开后再改",
              "hall " + code + " was changed by somebody else since you opened it"),
          Map.of("version", hall.version()));
    }
    return hall;
  }

  private HallSheet checked(String code, Form form) {
    Map<String, String> row = new HashMap<>();
    form.values()
        .forEach((name, text) -> {
          if (!text.isBlank()) {
            row.put(name, text.strip());
          }
        });
    row.put(SheetReader.CODE, code);
    SheetReader.Result result = sheets.check(row, form.unknown());
    return result
        .sheet()
        .orElseThrow(() -> FaultWords.problem(HallProblem.INVALID_HALL, result.faults()));
  }

  private static Form form(HallSheet sheet) {
    Map<String, String> values = new HashMap<>();
    for (Attribute attribute : Attribute.values()) {
      values.put(attribute.code(), sheet.text(attribute));
    }
    return new Form(values, sheet.unknown());
  }

  private void store(
      String action, @Nullable RegisteredHall before, HallSheet sheet, Because because) {
    LocalDate today = BusinessDay.today(clock).date();
    LocalDate validFrom = because.validFrom() == null ? today : because.validFrom();
    if (validFrom.isAfter(today)) {
      throw new Problem(
          HallProblem.INVALID_HALL,
          Words.of("生效日不能晚于今天", "the change can't hold from a day after today"));
    }
    halls.apply(List.of(sheet), new HallChange.Origin(validFrom, null, because.reason()));
    events.publishEvent(
        new AuditEntry(
            action,
            "hall",
            sheet.code(),
            sheet.text(Attribute.NAME),
            before == null ? null : texts(before.sheet(), before.sheet().changesTo(sheet)),
            before == null
                ? texts(sheet, sheet.cells())
                : texts(sheet, before.sheet().changesTo(sheet)),
            because.reason()));
  }

  private static Map<String, String> texts(HallSheet sheet, Map<Attribute, Cell> of) {
    Map<String, String> texts = new LinkedHashMap<>();
    of.keySet()
        .forEach(attribute ->
            texts.put(
                attribute.code(),
                sheet.cell(attribute) instanceof Cell.Unknown unknown
                    ? "? " + unknown.text()
                    : sheet.text(attribute)));
    return texts;
  }
}
