package hallops.insight.service;

import hallops.insight.domain.Recognition;
import hallops.kernel.Period;
import org.jspecify.annotations.Nullable;

/// What every question says.
///
/// @param period null = the newest month accounted
public record Question(@Nullable Period period, Recognition recognition) {}
