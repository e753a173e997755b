package hallops.identity.service;

import hallops.kernel.AuditEntry;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Somebody signed in asked for what he may not do: that leaves a trace.
@Service
public class RecordRefusal {

  private final ApplicationEventPublisher events;

  RecordRefusal(ApplicationEventPublisher events) {
    this.events = events;
  }

  @Transactional
  public void record(String method, String path, String why) {
    events.publishEvent(
        AuditEntry.of(
            "identity.refused", "endpoint", method + " " + path, path, null, Map.of("why", why)));
  }
}
