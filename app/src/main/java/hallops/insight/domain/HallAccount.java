package hallops.insight.domain;

import org.jspecify.annotations.Nullable;

/// One hall's month as it was accounted: the figures, and what is told beside them.
///
/// @param unrankedReason `missing:rent`, `ramp` …; null when ranked
public record HallAccount(
    HallFigures figures,
    long runId,
    @Nullable String unrankedReason,
    @Nullable String visitorSource,
    @Nullable Long breakEvenVisitors,
    @Nullable Double safetyMargin) {}
