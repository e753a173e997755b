package hallops.profit.web;

import hallops.kernel.Scope;
import hallops.profit.domain.Run;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A run as people see it. The province's totals are for those who see the whole province.
record RunResponse(
    long id,
    String month,
    int versionNumber,
    String state,
    boolean current,
    boolean closed,
    String reason,
    String startedBy,
    Instant startedAt,
    @Nullable Instant finishedAt,
    List<Integer> priceVersions,
    @Nullable Integer ruleVersion,
    Map<String, String> snapshots,
    Run.@Nullable Totals totals,
    List<String> warnings,
    @Nullable String failure,
    @Nullable Long supersededBy) {

  static RunResponse of(Run run) {
    return new RunResponse(
        run.id(),
        run.month().toString(),
        run.versionNumber(),
        run.state().code(),
        run.state() == Run.State.DONE && run.supersededBy() == null,
        run.closed(),
        run.reason(),
        run.started().name(),
        run.started().at(),
        run.finishedAt(),
        run.priceVersions(),
        run.ruleVersion(),
        texts(run.snapshots()),
        Scope.current().seesEverything() ? run.totals() : null,
        run.warnings(),
        run.failure(),
        run.supersededBy());
  }

  /// Snapshot ids are too large for a number in JavaScript.
  private static Map<String, String> texts(Map<String, Long> snapshots) {
    return snapshots.entrySet().stream()
        .collect(
            java.util.stream.Collectors.toMap(
                Map.Entry::getKey, entry -> Long.toString(entry.getValue())));
  }
}
