package hallops.hall.service;

import hallops.hall.domain.HallProblem;
import hallops.hall.domain.OrgRegister;
import hallops.hall.domain.RegisteredUnit;
import hallops.hall.domain.UnitRow;
import hallops.kernel.AuditEntry;
import hallops.kernel.Problem;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Changes to the organisation by hand: a new unit, another name, another place, each from a day
/// on.
@Service
@Transactional
public class ChangeUnit {

  private final OrgRegister register;
  private final CheckUnits rows;
  private final RegisterUnits units;
  private final ApplicationEventPublisher events;

  ChangeUnit(
      OrgRegister register,
      CheckUnits rows,
      RegisterUnits units,
      ApplicationEventPublisher events) {
    this.register = register;
    this.rows = rows;
    this.units = units;
    this.events = events;
  }

  /// @param level `city`, `county`, `area`
  public record NewUnit(
      String code, String parentCode, String level, String name, LocalDate validFrom) {}

  public void create(NewUnit unit, String reason) {
    register.lock();
    if (register.find(unit.code()).isPresent()) {
      throw new Problem(
          HallProblem.INVALID_UNIT,
          Words.of("编码 " + unit.code() + " 已存在", "the code " + unit.code() + " is taken"));
    }
    apply(unit, reason);
    events.publishEvent(
        new AuditEntry(
            "hall.unit.create", "org_unit", unit.code(), unit.name(), null, unit, reason));
  }

  /// Renames or moves, or both.
  public void change(
      String code,
      int version,
      String name,
      @Nullable String parentCode,
      LocalDate validFrom,
      String reason) {
    register.lock();
    RegisteredUnit before = register.find(code).orElseThrow(() -> notFound(code));
    if (before.unit().version() != version) {
      throw new Problem(
          HallProblem.CHANGED_MEANWHILE,
          Words.of(
              "单位 " + code + " 在您打开之后已被他人修改，请重新打开后再改",
              "unit " + code + " was changed by somebody else since you opened it"),
          Map.of("version", before.unit().version()));
    }
    String parent = parentCode == null ? before.unit().parentCode() : parentCode;
    apply(
        new NewUnit(
            code, parent == null ? "" : parent, before.unit().level().code(), name, validFrom),
        reason);
    events.publishEvent(
        new AuditEntry(
            "hall.unit.change",
            "org_unit",
            code,
            name,
            place(before.unit().name(), before.unit().parentCode(), before.unit().validFrom()),
            place(name, parent, validFrom),
            reason));
  }

  private static Map<String, String> place(
      String name, @Nullable String parent, LocalDate validFrom) {
    return Map.of(
        "name", name, "parent", parent == null ? "" : parent, "validFrom", validFrom.toString());
  }

  private void apply(NewUnit unit, String reason) {
    Map<String, String> texts = new HashMap<>();
    texts.put("code", unit.code());
    texts.put("level", unit.level());
    texts.put("name", unit.name().strip());
    texts.put("valid_from", unit.validFrom().toString());
    if (!unit.parentCode().isEmpty()) {
      texts.put("parent_code", unit.parentCode());
    }
    UnitRow.Result result = rows.check(List.of(texts)).getFirst();
    UnitRow row =
        result
            .row()
            .orElseThrow(() -> FaultWords.problem(HallProblem.INVALID_UNIT, result.faults()));
    units.apply(List.of(row), null, reason);
  }

  static Problem notFound(String code) {
    return new Problem(
        HallProblem.UNIT_NOT_FOUND,
        Words.of(
            "没有编码为 " + code + " 的单位，或不在您的数据范围",
            "there is no unit " + code + ", or it is outside your scope"));
  }
}
