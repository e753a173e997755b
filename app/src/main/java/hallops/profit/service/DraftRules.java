package hallops.profit.service;

import hallops.kernel.AuditEntry;
import hallops.profit.domain.RuleDocument;
import hallops.profit.domain.RuleDocuments;
import hallops.profit.domain.Version;
import hallops.profit.domain.Versions;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes draft rule versions; each begins as a copy of another.
@Service
public class DraftRules {

  private final Versions versions;
  private final RuleDocuments documents;
  private final Hands hands;
  private final ApplicationEventPublisher events;

  DraftRules(
      Versions versions, RuleDocuments documents, Hands hands, ApplicationEventPublisher events) {
    this.versions = versions;
    this.documents = documents;
    this.hands = hands;
    this.events = events;
  }

  @Transactional
  public long begin(String title, String note, LocalDate from, long basedOn) {
    var document = documents.get(basedOn);
    long id = versions.add(Version.Kind.RULE, title, note, from, basedOn, null, hands.current());
    documents.put(id, document);
    audit("profit.rule.draft", id, title, null, Map.of("basedOn", basedOn));
    return id;
  }

  @Transactional
  public void save(long id, String title, String note, LocalDate from, RuleDocument document) {
    var version = versions.get(Version.Kind.RULE, id);
    versions.save(version.edit(title, note, from, hands.current()));
    document.ruleSet();
    var before = documents.get(id);
    documents.put(id, document);
    audit("profit.rule.edit", id, title, before, document);
  }

  @Transactional
  public void discard(long id) {
    var version = versions.get(Version.Kind.RULE, id);
    version.requireDraft(hands.current());
    versions.delete(id);
    audit("profit.rule.discard", id, version.title(), Map.of("title", version.title()), null);
  }

  private void audit(
      String action, long id, String title, @Nullable Object before, @Nullable Object after) {
    events.publishEvent(
        AuditEntry.of(action, "profit.rule_version", Long.toString(id), title, before, after));
  }
}
