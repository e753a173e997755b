package hallops.audit.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which entries are wanted; null = any.
///
/// @param action exact, or a beginning that ends with a dot: `hall.`
/// @param text found in the actor, the subject's name or its id
/// @param until exclusive
public record TrailFilter(
    @Nullable Long accountId,
    @Nullable String actor,
    @Nullable String action,
    @Nullable String subjectType,
    @Nullable String subjectId,
    @Nullable String text,
    @Nullable Instant from,
    @Nullable Instant until) {

  public TrailFilter of(long account) {
    return new TrailFilter(account, actor, action, subjectType, subjectId, text, from, until);
  }
}
