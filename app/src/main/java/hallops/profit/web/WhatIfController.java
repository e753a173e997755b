package hallops.profit.web;

import hallops.kernel.Allowed;
import hallops.kernel.Period;
import hallops.kernel.Role;
import hallops.profit.domain.Version;
import hallops.profit.service.DraftFromTrial;
import hallops.profit.service.ReadVersions;
import hallops.profit.service.Trial;
import hallops.profit.service.TryPrices;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// 试算: other prices on the months past. Saves nothing until asked for a draft.
@RestController
@RequestMapping("/api/profit/what-if")
@Allowed({Role.PROVINCE_CHANNEL, Role.FINANCE, Role.CITY_MANAGER})
class WhatIfController {

  private final TryPrices tryPrices;
  private final DraftFromTrial draftFromTrial;
  private final ReadVersions versions;

  WhatIfController(TryPrices tryPrices, DraftFromTrial draftFromTrial, ReadVersions versions) {
    this.tryPrices = tryPrices;
    this.draftFromTrial = draftFromTrial;
    this.versions = versions;
  }

  record ChangeBody(
      @NotBlank @Size(max = 40) String business,
      @Nullable @Size(max = 20) String city,
      @Nullable @Size(max = 20) String tier,
      @Nullable @Min(0) Long milliFen,
      @Nullable @Min(0) @Max(100_000) Integer factorBasisPoints) {
    Trial.Change change() {
      return new Trial.Change(
          business,
          city == null ? "*" : city,
          tier == null ? "*" : tier,
          milliFen,
          factorBasisPoints);
    }
  }

  record CostBody(
      @NotBlank @Size(max = 40) String item, @Min(0) @Max(100_000) int factorBasisPoints) {}

  record TrialBody(
      @NotNull String month,
      @Min(1) @Max(36) int months,
      @NotNull @Size(max = 200) List<@Valid ChangeBody> changes,
      @Nullable @Size(max = 40) List<@Valid CostBody> costs) {
    Trial trial() {
      return new Trial(
          changes.stream().map(ChangeBody::change).toList(),
          costs == null
              ? List.of()
              : costs.stream()
                  .map(cost -> new Trial.CostChange(cost.item(), cost.factorBasisPoints()))
                  .toList());
    }
  }

  record DraftBody(
      @NotBlank @Size(max = 120) String title,
      @Nullable @Size(max = 2000) String note,
      @NotNull LocalDate effectiveFrom,
      @NotNull @Valid TrialBody trial) {}

  @GetMapping
  TryPrices.Start start(@RequestParam String month, @RequestParam(defaultValue = "12") int months) {
    return tryPrices.start(Period.parse(month), Math.clamp(months, 1, 36));
  }

  @PostMapping
  Trial.Outcome run(@Valid @RequestBody TrialBody body) {
    return tryPrices.run(Period.parse(body.month()), body.months(), body.trial());
  }

  @PostMapping("/draft")
  @ResponseStatus(HttpStatus.CREATED)
  @Allowed(
      value = {Role.PROVINCE_CHANNEL, Role.FINANCE},
      wholeProvince = true)
  VersionResponse draft(@Valid @RequestBody DraftBody body) {
    long id =
        draftFromTrial.save(
            body.title(),
            body.note() == null ? "" : body.note(),
            body.effectiveFrom(),
            body.trial().trial());
    return VersionResponse.of(versions.get(Version.Kind.PRICE, id));
  }
}
