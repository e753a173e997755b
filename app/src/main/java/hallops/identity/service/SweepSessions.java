package hallops.identity.service;

import hallops.identity.domain.LoginAttempts;
import hallops.identity.domain.LoginThrottle;
import hallops.identity.domain.SessionBook;
import hallops.kernel.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Forgets sessions that ended long ago, and old failures.
@Component
class SweepSessions {

  private static final Duration KEPT = Duration.ofDays(30);

  private final SessionBook sessions;
  private final LoginAttempts attempts;
  private final TransactionTemplate transactions;
  private final Clock clock;

  SweepSessions(
      SessionBook sessions, LoginAttempts attempts, TransactionTemplate transactions, Clock clock) {
    this.sessions = sessions;
    this.attempts = attempts;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 600_000, fixedDelay = 3_600_000)
  void sweep() {
    Instant now = clock.instant();
    Scope.system()
        .run(() ->
            transactions.executeWithoutResult(status -> {
              sessions.sweep(now.minus(KEPT));
              attempts.sweep(now.minus(LoginThrottle.MEMORY));
            }));
  }
}
