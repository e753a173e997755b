package hallops.profit.service;

import hallops.kernel.AuditEntry;
import hallops.kernel.Problem;
import hallops.profit.domain.PriceRows;
import hallops.profit.domain.ProfitProblem;
import hallops.profit.domain.Version;
import hallops.profit.domain.Versions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes a version from the drafter's desk to a second person's decision.
@Service
public class DecideVersion {

  private final Versions versions;
  private final PriceRows prices;
  private final Hands hands;
  private final ApplicationEventPublisher events;

  DecideVersion(
      Versions versions, PriceRows prices, Hands hands, ApplicationEventPublisher events) {
    this.versions = versions;
    this.prices = prices;
    this.hands = hands;
    this.events = events;
  }

  @Transactional
  public void submit(Version.Kind kind, long id) {
    var version = versions.get(kind, id);
    requireContent(version);
    move(version, version.submit(hands.current()), "submit", "");
  }

  @Transactional
  public void withdraw(Version.Kind kind, long id) {
    var version = versions.get(kind, id);
    move(version, version.withdraw(hands.current()), "withdraw", "");
  }

  @Transactional
  public void approve(Version.Kind kind, long id, String reason) {
    var version = versions.get(kind, id);
    move(
        version,
        version.approve(versions.nextNumber(kind), hands.current(), reason),
        "approve",
        reason);
  }

  @Transactional
  public void reject(Version.Kind kind, long id, String reason) {
    var version = versions.get(kind, id);
    move(version, version.reject(hands.current(), reason), "reject", reason);
  }

  /// Drafts that an import left: submitted in the name of the product, approved by a person.
  @Transactional
  public List<String> approveImported(String reason) {
    var approved = new ArrayList<String>();
    for (var version : versions.list(Version.Kind.PRICE).reversed()) {
      boolean waiting =
          version.state() == Version.State.DRAFT || version.state() == Version.State.SUBMITTED;
      if (waiting && version.drafted().accountId() == 0) {
        var submitted =
            version.state() == Version.State.DRAFT ? version.submit(version.drafted()) : version;
        requireContent(version);
        int number = versions.nextNumber(Version.Kind.PRICE);
        move(version, submitted.approve(number, hands.current(), reason), "approve", reason);
        approved.add(version.title());
      }
    }
    return approved;
  }

  private void requireContent(Version version) {
    if (version.kind() == Version.Kind.PRICE && prices.list(version.id()).isEmpty()) {
      throw new Problem(
          ProfitProblem.VERSION_EMPTY, "Version '%s' has no rows.".formatted(version.title()));
    }
  }

  private void move(Version before, Version after, String verb, String reason) {
    versions.save(after);
    var kind = before.kind().code();
    events.publishEvent(
        new AuditEntry(
            "profit." + kind + "." + verb,
            "profit." + kind + "_version",
            Long.toString(before.id()),
            after.label(),
            Map.of("state", before.state().code()),
            Map.of(
                "state", after.state().code(),
                "effectiveFrom", after.effectiveFrom().toString()),
            reason.isBlank() ? null : reason));
  }
}
