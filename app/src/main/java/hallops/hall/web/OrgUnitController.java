package hallops.hall.web;

import hallops.hall.domain.UnitOnDay;
import hallops.hall.domain.UnitStep;
import hallops.hall.service.BrowseUnits;
import hallops.hall.service.ChangeUnit;
import hallops.kernel.Allowed;
import hallops.kernel.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The organisation: read by everybody (cut to the scope), changed by the province.
@RestController
@RequestMapping("/api/hall/org-units")
class OrgUnitController {

  private static final String CODE = "[A-Z0-9][A-Z0-9_-]{0,31}";

  private final BrowseUnits units;
  private final ChangeUnit change;

  OrgUnitController(BrowseUnits units, ChangeUnit change) {
    this.units = units;
    this.change = change;
  }

  record NewUnit(
      @NotBlank @Pattern(regexp = CODE) String code,
      @NotBlank @Pattern(regexp = CODE) String parentCode,
      @NotBlank @Pattern(regexp = "city|county|area") String level,
      @NotBlank @Size(max = 60) String name,
      @NotNull LocalDate validFrom,
      @NotBlank @Size(max = 200) String reason) {}

  /// @param parentCode null = stays where it is
  record UnitChange(
      int version,
      @NotBlank @Size(max = 60) String name,
      @Nullable @Pattern(regexp = CODE) String parentCode,
      @NotNull LocalDate validFrom,
      @NotBlank @Size(max = 200) String reason) {}

  /// The whole tree in sight as a flat list, parents before children.
  ///
  /// @param on as it was on that day; absent = today
  @GetMapping
  @Allowed(anyRole = true)
  List<UnitOnDay> tree(@RequestParam(required = false) @Nullable LocalDate on) {
    return units.tree(on);
  }

  @GetMapping("/{code}/history")
  @Allowed({
    Role.PROVINCE_CHANNEL,
    Role.CITY_MANAGER,
    Role.HALL_MANAGER,
    Role.FINANCE,
    Role.TECHNICIAN,
    Role.AUDITOR,
    Role.ADMINISTRATOR
  })
  List<UnitStep> history(@PathVariable String code) {
    return units.history(code);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Allowed(Role.PROVINCE_CHANNEL)
  List<UnitStep> create(@Valid @RequestBody NewUnit body) {
    change.create(
        new ChangeUnit.NewUnit(
            body.code(), body.parentCode(), body.level(), body.name(), body.validFrom()),
        body.reason());
    return units.history(body.code());
  }

  @PutMapping("/{code}")
  @Allowed(Role.PROVINCE_CHANNEL)
  List<UnitStep> change(@PathVariable String code, @Valid @RequestBody UnitChange body) {
    change.change(
        code, body.version(), body.name(), body.parentCode(), body.validFrom(), body.reason());
    return units.history(code);
  }
}
