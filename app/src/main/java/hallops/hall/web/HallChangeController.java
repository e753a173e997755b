package hallops.hall.web;

import hallops.hall.service.BrowseHalls;
import hallops.hall.service.ChangeHall;
import hallops.kernel.Allowed;
import hallops.kernel.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Changing the register by hand.
@RestController
@RequestMapping("/api/hall/halls")
@Allowed({Role.PROVINCE_CHANNEL, Role.CITY_MANAGER})
class HallChangeController {

  private static final String CODE = "[A-Z0-9][A-Z0-9_-]{0,31}";

  private final ChangeHall change;
  private final BrowseHalls halls;

  HallChangeController(ChangeHall change, BrowseHalls halls) {
    this.change = change;
    this.halls = halls;
  }

  /// @param values attribute name as in files → text
  /// @param unknown attribute name → reason code, for `other` followed by a space and words
  record NewHall(
      @NotBlank @Pattern(regexp = CODE) String code,
      @NotNull @Size(max = 30) Map<String, @Size(max = 200) String> values,
      @NotNull @Size(max = 30) Map<String, @Size(max = 240) String> unknown,
      @NotBlank @Size(max = 200) String reason) {}

  /// @param validFrom since when it is so; null = today
  record HallUpdate(
      int version,
      @NotNull @Size(max = 30) Map<String, @Size(max = 200) String> values,
      @NotNull @Size(max = 30) Map<String, @Size(max = 240) String> unknown,
      @NotBlank @Size(max = 200) String reason,
      @Nullable LocalDate validFrom) {}

  record StatusChange(
      int version, @NotBlank @Size(max = 200) String reason, @Nullable LocalDate validFrom) {

    ChangeHall.Because because() {
      return new ChangeHall.Because(reason, validFrom);
    }
  }

  record Move(
      int version,
      @NotBlank @Pattern(regexp = CODE) String areaCode,
      @NotBlank @Size(max = 200) String reason,
      @Nullable LocalDate validFrom) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  HallView create(@Valid @RequestBody NewHall body) {
    change.create(
        body.code(),
        new ChangeHall.Form(body.values(), body.unknown()),
        new ChangeHall.Because(body.reason(), null));
    return view(body.code());
  }

  @PutMapping("/{code}")
  HallView update(@PathVariable String code, @Valid @RequestBody HallUpdate body) {
    change.update(
        code,
        body.version(),
        new ChangeHall.Form(body.values(), body.unknown()),
        new ChangeHall.Because(body.reason(), body.validFrom()));
    return view(code);
  }

  @PostMapping("/{code}/suspend")
  HallView suspend(@PathVariable String code, @Valid @RequestBody StatusChange body) {
    change.suspend(code, body.version(), body.because());
    return view(code);
  }

  @PostMapping("/{code}/resume")
  HallView resume(@PathVariable String code, @Valid @RequestBody StatusChange body) {
    change.resume(code, body.version(), body.because());
    return view(code);
  }

  @PostMapping("/{code}/close")
  HallView close(@PathVariable String code, @Valid @RequestBody StatusChange body) {
    change.close(code, body.version(), body.because());
    return view(code);
  }

  @PostMapping("/{code}/move")
  HallView move(@PathVariable String code, @Valid @RequestBody Move body) {
    change.move(
        code,
        body.version(),
        body.areaCode(),
        new ChangeHall.Because(body.reason(), body.validFrom()));
    return view(code);
  }

  private HallView view(String code) {
    return HallView.of(halls.detail(code).hall());
  }
}
