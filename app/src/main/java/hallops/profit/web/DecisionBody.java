package hallops.profit.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Why a version is approved or rejected.
record DecisionBody(@Nullable @Size(max = 500) String reason) {
  String text() {
    return reason == null ? "" : reason.strip();
  }
}
