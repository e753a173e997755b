package hallops.audit.service;

import hallops.audit.domain.Trail;
import hallops.audit.domain.TrailEntry;
import hallops.kernel.AuditEntry;
import hallops.kernel.OrgPath;
import hallops.kernel.Role;
import hallops.kernel.Scope;
import hallops.platform.RequestOrigin;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Writes each entry in the transaction that publishes it: neither the change nor its trace exists
/// without the other. A read (an export) has no transaction that may write, so its entry gets one
/// of its own, committed before the first byte leaves.
@Component
class WriteTrail {

  private final Trail trail;
  private final JsonMapper json;
  private final Clock clock;
  private final TransactionTemplate joining;
  private final TransactionTemplate own;

  WriteTrail(Trail trail, JsonMapper json, Clock clock, PlatformTransactionManager transactions) {
    this.trail = trail;
    this.json = json;
    this.clock = clock;
    this.joining = new TransactionTemplate(transactions);
    this.own = new TransactionTemplate(transactions);
    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @EventListener
  void record(AuditEntry entry) {
    boolean readOnly = TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    TrailEntry row = row(entry);
    (readOnly ? own : joining).executeWithoutResult(status -> trail.add(row));
  }

  private TrailEntry row(AuditEntry entry) {
    Scope scope = Scope.find();
    RequestOrigin origin = RequestOrigin.find();
    OrgPath path = scope == null ? null : scope.path();
    return new TrailEntry(
        0,
        clock.instant(),
        scope == null ? null : scope.accountId(),
        scope == null ? "" : scope.actor(),
        scope == null ? List.of() : scope.roles().stream().sorted().map(Role::name).toList(),
        origin == null ? null : origin.address(),
        origin == null ? null : origin.traceId(),
        entry.action(),
        entry.subjectType(),
        entry.subjectId(),
        entry.subjectName(),
        text(entry.before()),
        text(entry.after()),
        entry.reason(),
        path == null ? null : path.text());
  }

  private @Nullable String text(@Nullable Object state) {
    return state == null ? null : json.writeValueAsString(state);
  }
}
