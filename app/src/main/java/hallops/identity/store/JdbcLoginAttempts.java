package hallops.identity.store;

import static hallops.identity.store.JdbcAccountBook.time;

import hallops.identity.domain.LoginAttempts;
import hallops.identity.domain.LoginThrottle;
import hallops.identity.domain.LoginThrottle.Subject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLoginAttempts implements LoginAttempts {

  private final JdbcClient jdbc;

  JdbcLoginAttempts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Count(int failures, Instant blockedUntil) {}

  @Override
  public Duration begin(List<Subject> subjects, Instant instant) {
    // as exact as the database keeps it, or a time just written would come back as later
    Instant now = instant.truncatedTo(ChronoUnit.MICROS);
    // always in the same order, so that two sign-ins can't wait for each other
    List<Subject> ordered = subjects.stream().sorted(Comparator.comparing(Subject::key)).toList();
    Map<String, Count> counts = new HashMap<>();
    for (Subject subject : ordered) {
      counts.put(subject.key(), locked(subject.key(), now));
    }
    Duration wait =
        counts.values().stream()
            .map(count -> Duration.between(now, count.blockedUntil()))
            .filter(Duration::isPositive)
            .max(Comparator.naturalOrder())
            .orElse(Duration.ZERO);
    if (wait.isZero()) {
      for (Subject subject : ordered) {
        Count count = counts.get(subject.key());
        int failures = (count == null ? 0 : count.failures()) + 1;
        count(subject.key(), failures, now, now.plus(subject.rule().delayAfter(failures)));
      }
    }
    return wait;
  }

  private Count locked(String key, Instant now) {
    jdbc.sql(
            """
            insert into identity.login_throttle (subject, failures, last_failure_at, blocked_until)
            values (:key, 0, :now, :now)
            on conflict (subject) do nothing
            """)
        .param("key", key)
        .param("now", time(now))
        .update();
    return jdbc.sql(
            """
            select failures, last_failure_at, blocked_until
            from identity.login_throttle where subject = :key for update
            """)
        .param("key", key)
        .query((row, n) ->
            new Count(
                LoginThrottle.counting(
                    row.getInt("failures"), row.getTimestamp("last_failure_at").toInstant(), now),
                row.getTimestamp("blocked_until").toInstant()))
        .single();
  }

  private void count(String key, int failures, Instant now, Instant blockedUntil) {
    jdbc.sql(
            """
            update identity.login_throttle
            set failures = :failures, last_failure_at = :now, blocked_until = :until
            where subject = :key
            """)
        .param("failures", failures)
        .param("now", time(now))
        .param("until", time(blockedUntil))
        .param("key", key)
        .update();
  }

  @Override
  public void succeeded(long accountId, String loginName, String address, Instant now) {
    forget(LoginThrottle.subjects(loginName, address, false).subList(0, 2));
    jdbc.sql(
            """
            update identity.login_throttle
            set failures = greatest(failures - 1, 0), blocked_until = :now
            where subject = :key
            """)
        .param("key", "address:" + address)
        .param("now", time(now))
        .update();
    jdbc.sql(
            """
            insert into identity.known_address (account_id, address, last_login_at)
            values (:account, :address, :now)
            on conflict (account_id, address) do update set last_login_at = excluded.last_login_at
            """)
        .param("account", accountId)
        .param("address", address)
        .param("now", time(now))
        .update();
  }

  @Override
  public void forget(List<Subject> subjects) {
    jdbc.sql("delete from identity.login_throttle where subject in (:keys)")
        .param("keys", subjects.stream().map(Subject::key).toList())
        .update();
  }

  @Override
  public boolean isKnown(long accountId, String address) {
    return jdbc.sql(
            """
            select exists (
              select from identity.known_address
              where account_id = :account and address = :address)
            """)
        .param("account", accountId)
        .param("address", address)
        .query(Boolean.class)
        .single();
  }

  @Override
  public int sweep(Instant before) {
    return jdbc.sql(
            """
            delete from identity.login_throttle
            where last_failure_at < :before and blocked_until < :before
            """)
        .param("before", time(before))
        .update();
  }
}
