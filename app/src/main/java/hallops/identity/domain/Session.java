package hallops.identity.domain;

import java.time.Instant;

/// One sign-in that has not ended.
public record Session(
    long id,
    long accountId,
    Instant createdAt,
    Instant lastSeenAt,
    Instant expiresAt,
    String address,
    String userAgent) {}
