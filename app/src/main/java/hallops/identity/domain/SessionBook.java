package hallops.identity.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Sessions that have not ended, of the accounts that the current scope sees.
public interface SessionBook {

  /// A session together with the account as it is now.
  record Open(Session session, Account account) {}

  void add(
      byte[] tokenHash,
      long accountId,
      Instant now,
      Instant expiresAt,
      String address,
      String userAgent);

  /// @param idleSince sessions last seen before are over
  Optional<Open> find(byte[] tokenHash, Instant now, Instant idleSince);

  void seen(long id, Instant now);

  List<Session> list(long accountId, Instant now, Instant idleSince);

  /// @return how many were ended
  int end(byte[] tokenHash, SessionEnd reason, Instant now);

  int end(long accountId, long sessionId, SessionEnd reason, Instant now);

  int endAll(long accountId, @Nullable Long exceptSessionId, SessionEnd reason, Instant now);

  /// Forgets what ended before.
  int sweep(Instant before);
}
