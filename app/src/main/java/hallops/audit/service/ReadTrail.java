package hallops.audit.service;

import hallops.audit.domain.Trail;
import hallops.audit.domain.TrailEntry;
import hallops.audit.domain.TrailFilter;
import hallops.kernel.AuditEntry;
import hallops.kernel.Paged;
import hallops.kernel.Scope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reading the trail: an auditor sees his part of the organisation, everybody sees himself.
@Service
@Transactional(readOnly = true)
public class ReadTrail {

  /// A sheet of a workbook holds 1,048,576 rows.
  public static final int LONGEST_EXPORT = 1_000_000;

  private final Trail trail;
  private final ApplicationEventPublisher events;

  ReadTrail(Trail trail, ApplicationEventPublisher events) {
    this.trail = trail;
    this.events = events;
  }

  /// @param faults empty for an unbroken chain
  public record Chain(boolean intact, Trail.@Nullable Head head, List<Trail.Fault> faults) {}

  public Paged<TrailEntry> list(TrailFilter filter, int page, int size) {
    return trail.list(filter, page, size);
  }

  public Paged<TrailEntry> mine(TrailFilter filter, int page, int size) {
    return trail.list(filter.of(Scope.current().accountId()), page, size);
  }

  public List<String> actions() {
    return trail.actions();
  }

  public Chain chain() {
    List<Trail.Fault> faults = trail.faults();
    return new Chain(faults.isEmpty(), trail.head(), faults);
  }

  /// Taking entries out leaves an entry too, written before the first one goes.
  public void export(TrailFilter filter, String format, Consumer<TrailEntry> consumer) {
    events.publishEvent(AuditEntry.of("audit.export", "audit", "", format, null, facts(filter)));
    trail.each(filter, LONGEST_EXPORT, consumer);
  }

  private Map<String, Object> facts(TrailFilter filter) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("rows", Math.min(trail.count(filter), LONGEST_EXPORT));
    facts.put("filter", filter);
    return facts;
  }
}
