package hallops.profit.web;

import static hallops.profit.domain.Version.Kind.PRICE;

import hallops.kernel.Allowed;
import hallops.kernel.Role;
import hallops.profit.service.DecideVersion;
import hallops.profit.service.DraftPrices;
import hallops.profit.service.ReadVersions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/profit/price-versions")
@Allowed(
    value = {Role.PROVINCE_CHANNEL, Role.FINANCE},
    wholeProvince = true)
class PriceVersionController {

  private final DraftPrices drafts;
  private final DecideVersion decide;
  private final ReadVersions read;

  PriceVersionController(DraftPrices drafts, DecideVersion decide, ReadVersions read) {
    this.drafts = drafts;
    this.decide = decide;
    this.read = read;
  }

  record NewVersion(
      @NotBlank @Size(max = 120) String title,
      @Nullable @Size(max = 2000) String note,
      @NotNull LocalDate effectiveFrom,
      @Nullable Long basedOn) {}

  record EditedVersion(
      @NotBlank @Size(max = 120) String title,
      @Nullable @Size(max = 2000) String note,
      @NotNull LocalDate effectiveFrom,
      @NotNull @Size(max = 20_000) List<@Valid UnitValueBody> rows) {}

  record PriceVersionResponse(VersionResponse version, List<UnitValueBody> rows) {}

  @GetMapping
  @Allowed({
    Role.PROVINCE_CHANNEL,
    Role.FINANCE,
    Role.CITY_MANAGER,
    Role.HALL_MANAGER,
    Role.AUDITOR
  })
  List<VersionResponse> list() {
    return read.list(PRICE).stream().map(VersionResponse::of).toList();
  }

  @GetMapping("/{id}")
  @Allowed({
    Role.PROVINCE_CHANNEL,
    Role.FINANCE,
    Role.CITY_MANAGER,
    Role.HALL_MANAGER,
    Role.AUDITOR
  })
  PriceVersionResponse get(@PathVariable long id) {
    return new PriceVersionResponse(
        VersionResponse.of(read.get(PRICE, id)),
        read.prices(id).stream().map(UnitValueBody::of).toList());
  }

  @GetMapping("/{id}/diff")
  @Allowed({
    Role.PROVINCE_CHANNEL,
    Role.FINANCE,
    Role.CITY_MANAGER,
    Role.HALL_MANAGER,
    Role.AUDITOR
  })
  List<ReadVersions.PriceChange> diff(@PathVariable long id, @RequestParam long against) {
    return read.comparePrices(id, against);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  VersionResponse begin(@Valid @RequestBody NewVersion body) {
    long id = drafts.begin(body.title(), note(body.note()), body.effectiveFrom(), body.basedOn());
    return VersionResponse.of(read.get(PRICE, id));
  }

  @PutMapping("/{id}")
  PriceVersionResponse save(@PathVariable long id, @Valid @RequestBody EditedVersion body) {
    drafts.save(
        id,
        body.title(),
        note(body.note()),
        body.effectiveFrom(),
        body.rows().stream().map(UnitValueBody::unitValue).toList());
    return get(id);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void discard(@PathVariable long id) {
    drafts.discard(id);
  }

  @PostMapping("/{id}/submit")
  VersionResponse submit(@PathVariable long id) {
    decide.submit(PRICE, id);
    return VersionResponse.of(read.get(PRICE, id));
  }

  @PostMapping("/{id}/withdraw")
  VersionResponse withdraw(@PathVariable long id) {
    decide.withdraw(PRICE, id);
    return VersionResponse.of(read.get(PRICE, id));
  }

  @PostMapping("/{id}/approve")
  VersionResponse approve(@PathVariable long id, @Valid @RequestBody DecisionBody body) {
    decide.approve(PRICE, id, body.text());
    return VersionResponse.of(read.get(PRICE, id));
  }

  @PostMapping("/{id}/reject")
  VersionResponse reject(@PathVariable long id, @Valid @RequestBody DecisionBody body) {
    decide.reject(PRICE, id, body.text());
    return VersionResponse.of(read.get(PRICE, id));
  }

  private static String note(@Nullable String note) {
    return note == null ? "" : note.strip();
  }
}
