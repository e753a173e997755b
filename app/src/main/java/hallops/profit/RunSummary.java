package hallops.profit;

import hallops.kernel.Period;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a figure's fine print names: versions, snapshots and time of the run it comes from.
public record RunSummary(
    long runId,
    Period month,
    int versionNumber,
    List<Integer> priceVersions,
    @Nullable Integer ruleVersion,
    Map<String, Long> snapshots,
    @Nullable Instant finishedAt,
    boolean closed) {}
