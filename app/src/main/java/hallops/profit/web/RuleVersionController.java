package hallops.profit.web;

import static hallops.profit.domain.Version.Kind.RULE;

import hallops.kernel.Allowed;
import hallops.kernel.Role;
import hallops.profit.domain.RuleDocument;
import hallops.profit.service.DecideVersion;
import hallops.profit.service.DraftRules;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/profit/rule-versions")
@Allowed(
    value = {Role.PROVINCE_CHANNEL, Role.FINANCE},
    wholeProvince = true)
class RuleVersionController {

  private final DraftRules drafts;
  private final DecideVersion decide;
  private final ReadVersions read;

  RuleVersionController(DraftRules drafts, DecideVersion decide, ReadVersions read) {
    this.drafts = drafts;
    this.decide = decide;
    this.read = read;
  }

  record NewVersion(
      @NotBlank @Size(max = 120) String title,
      @Nullable @Size(max = 2000) String note,
      @NotNull LocalDate effectiveFrom,
      @NotNull Long basedOn) {}

  record EditedVersion(
      @NotBlank @Size(max = 120) String title,
      @Nullable @Size(max = 2000) String note,
      @NotNull LocalDate effectiveFrom,
      @NotNull RuleDocument document) {}

  record RuleVersionResponse(VersionResponse version, RuleDocument document) {}

  @GetMapping
  @Allowed({
    Role.PROVINCE_CHANNEL,
    Role.FINANCE,
    Role.CITY_MANAGER,
    Role.HALL_MANAGER,
    Role.AUDITOR
  })
  List<VersionResponse> list() {
    return read.list(RULE).stream().map(VersionResponse::of).toList();
  }

  @GetMapping("/{id}")
  @Allowed({
    Role.PROVINCE_CHANNEL,
    Role.FINANCE,
    Role.CITY_MANAGER,
    Role.HALL_MANAGER,
    Role.AUDITOR
  })
  RuleVersionResponse get(@PathVariable long id) {
    return new RuleVersionResponse(VersionResponse.of(read.get(RULE, id)), read.rules(id));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  VersionResponse begin(@Valid @RequestBody NewVersion body) {
    long id = drafts.begin(body.title(), note(body.note()), body.effectiveFrom(), body.basedOn());
    return VersionResponse.of(read.get(RULE, id));
  }

  @PutMapping("/{id}")
  RuleVersionResponse save(@PathVariable long id, @Valid @RequestBody EditedVersion body) {
    drafts.save(id, body.title(), note(body.note()), body.effectiveFrom(), body.document());
    return get(id);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void discard(@PathVariable long id) {
    drafts.discard(id);
  }

  @PostMapping("/{id}/submit")
  VersionResponse submit(@PathVariable long id) {
    decide.submit(RULE, id);
    return VersionResponse.of(read.get(RULE, id));
  }

  @PostMapping("/{id}/withdraw")
  VersionResponse withdraw(@PathVariable long id) {
    decide.withdraw(RULE, id);
    return VersionResponse.of(read.get(RULE, id));
  }

  @PostMapping("/{id}/approve")
  VersionResponse approve(@PathVariable long id, @Valid @RequestBody DecisionBody body) {
    decide.approve(RULE, id, body.text());
    return VersionResponse.of(read.get(RULE, id));
  }

  @PostMapping("/{id}/reject")
  VersionResponse reject(@PathVariable long id, @Valid @RequestBody DecisionBody body) {
    decide.reject(RULE, id, body.text());
    return VersionResponse.of(read.get(RULE, id));
  }

  private static String note(@Nullable String note) {
    return note == null ? "" : note.strip();
  }
}
