package hallops.identity.service;

import hallops.identity.domain.Account;
import hallops.identity.domain.IdentityProblem;
import hallops.identity.domain.Session;
import hallops.identity.domain.SessionBook;
import hallops.identity.domain.SessionEnd;
import hallops.kernel.AuditEntry;
import hallops.kernel.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sessions live in the database alone: a session ended, an account disabled or a role taken away
/// counts from the next request on.
@Service
@Transactional
public class Sessions {

  private static final Duration SEEN_EVERY = Duration.ofMinutes(1);
  private static final int LONGEST_AGENT = 200;

  private final SessionBook sessions;
  private final IdentityProperties properties;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Sessions(
      SessionBook sessions,
      IdentityProperties properties,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sessions = sessions;
    this.properties = properties;
    this.events = events;
    this.clock = clock;
  }

  /// The session of this token with its account as it is now, if neither has ended.
  public Optional<SessionBook.Open> find(SessionToken token) {
    Instant now = clock.instant();
    Optional<SessionBook.Open> open = sessions.find(token.hash(), now, idleSince(now));
    open.map(SessionBook.Open::session)
        .filter(session -> session.lastSeenAt().plus(SEEN_EVERY).isBefore(now))
        .ifPresent(session -> sessions.seen(session.id(), now));
    return open;
  }

  SessionToken begin(Account account, String address, String userAgent) {
    SessionToken token = SessionToken.random();
    Instant now = clock.instant();
    String agent =
        userAgent.length() > LONGEST_AGENT ? userAgent.substring(0, LONGEST_AGENT) : userAgent;
    sessions.add(
        token.hash(), account.id(), now, now.plus(properties.sessionLongest()), address, agent);
    return token;
  }

  public List<Session> list(long accountId) {
    Instant now = clock.instant();
    return sessions.list(accountId, now, idleSince(now));
  }

  public void logOut(SessionToken token, Account account) {
    sessions.end(token.hash(), SessionEnd.LOGOUT, clock.instant());
    events.publishEvent(entry("identity.logout", account, null));
  }

  void replace(SessionToken token) {
    sessions.end(token.hash(), SessionEnd.REPLACED, clock.instant());
  }

  public void end(Account account, long sessionId) {
    if (sessions.end(account.id(), sessionId, SessionEnd.ENDED, clock.instant()) == 0) {
      throw new Problem(IdentityProblem.SESSION_NOT_FOUND, "This session has already ended.");
    }
    events.publishEvent(entry("identity.session.end", account, 1));
  }

  /// @param exceptSessionId the one to keep, null for none
  public int endAll(Account account, @Nullable Long exceptSessionId) {
    int ended = endAll(account.id(), exceptSessionId, SessionEnd.ENDED);
    events.publishEvent(entry("identity.session.end", account, ended));
    return ended;
  }

  int endAll(long accountId, @Nullable Long exceptSessionId, SessionEnd reason) {
    return sessions.endAll(accountId, exceptSessionId, reason, clock.instant());
  }

  public Instant idleEnd(Session session) {
    Instant idle = session.lastSeenAt().plus(properties.sessionIdle());
    return idle.isBefore(session.expiresAt()) ? idle : session.expiresAt();
  }

  private Instant idleSince(Instant now) {
    return now.minus(properties.sessionIdle());
  }

  private static AuditEntry entry(String action, Account account, @Nullable Object ended) {
    return AuditEntry.of(
        action,
        "account",
        Long.toString(account.id()),
        account.loginName(),
        null,
        ended == null ? null : java.util.Map.of("sessionsEnded", ended));
  }
}
