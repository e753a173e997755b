package hallops.audit.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who did what to which thing, when and from where.
///
/// @param accountId 0 for the system, null if nobody was signed in
/// @param before state before as JSON
/// @param after state after as JSON
/// @param scopePath what the actor could see, null for the system
public record TrailEntry(
    long id,
    Instant happenedAt,
    @Nullable Long accountId,
    String actor,
    List<String> roles,
    @Nullable String address,
    @Nullable String traceId,
    String action,
    String subjectType,
    String subjectId,
    String subjectName,
    @Nullable String before,
    @Nullable String after,
    @Nullable String reason,
    @Nullable String scopePath) {}
