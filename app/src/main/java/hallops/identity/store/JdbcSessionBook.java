package hallops.identity.store;

import static hallops.identity.store.JdbcAccountBook.time;

import hallops.identity.domain.Session;
import hallops.identity.domain.SessionBook;
import hallops.identity.domain.SessionEnd;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSessionBook implements SessionBook {

  private static final String COLUMNS =
      """
      s.id as session_id, s.account_id, s.created_at as session_created_at, s.last_seen_at,
      s.expires_at, s.address, s.user_agent
      """;

  private static final String OPEN =
      " s.ended_at is null and s.expires_at > :now and s.last_seen_at > :idleSince ";

  private final JdbcClient jdbc;

  JdbcSessionBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(
      byte[] tokenHash,
      long accountId,
      Instant now,
      Instant expiresAt,
      String address,
      String userAgent) {
    jdbc.sql(
            """
            insert into identity.session (
              token_hash, account_id, created_at, last_seen_at, expires_at, address, user_agent)
            values (:hash, :account, :now, :now, :expires, :address, :agent)
            """)
        .param("hash", tokenHash)
        .param("account", accountId)
        .param("now", time(now))
        .param("expires", time(expiresAt))
        .param("address", address)
        .param("agent", userAgent)
        .update();
  }

  @Override
  public Optional<Open> find(byte[] tokenHash, Instant now, Instant idleSince) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + ", "
                + JdbcAccountBook.COLUMNS
                + """
                 from identity.session as s
                 join identity.account as a on a.id = s.account_id
                 where s.token_hash = :hash and a.status = 'active' and
                """
                + OPEN)
        .param("hash", tokenHash)
        .param("now", time(now))
        .param("idleSince", time(idleSince))
        .query((row, n) -> new Open(session(row), JdbcAccountBook.account(row)))
        .optional();
  }

  @Override
  public void seen(long id, Instant now) {
    jdbc.sql("update identity.session set last_seen_at = :now where id = :id")
        .param("now", time(now))
        .param("id", id)
        .update();
  }

  @Override
  public List<Session> list(long accountId, Instant now, Instant idleSince) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from identity.session as s where s.account_id = :account and "
                + OPEN
                + " order by s.last_seen_at desc, s.id desc")
        .param("account", accountId)
        .param("now", time(now))
        .param("idleSince", time(idleSince))
        .query((row, n) -> session(row))
        .list();
  }

  @Override
  public int end(byte[] tokenHash, SessionEnd reason, Instant now) {
    return jdbc.sql(
            """
            update identity.session set ended_at = :now, end_reason = :reason
            where token_hash = :hash and ended_at is null
            """)
        .param("hash", tokenHash)
        .param("reason", word(reason))
        .param("now", time(now))
        .update();
  }

  @Override
  public int end(long accountId, long sessionId, SessionEnd reason, Instant now) {
    return jdbc.sql(
            """
            update identity.session set ended_at = :now, end_reason = :reason
            where id = :id and account_id = :account and ended_at is null
            """)
        .param("id", sessionId)
        .param("account", accountId)
        .param("reason", word(reason))
        .param("now", time(now))
        .update();
  }

  @Override
  public int endAll(long accountId, @Nullable Long except, SessionEnd reason, Instant now) {
    return jdbc.sql(
            """
            update identity.session set ended_at = :now, end_reason = :reason
            where account_id = :account and ended_at is null and id <> :except
            """)
        .param("account", accountId)
        .param("except", except == null ? 0L : except)
        .param("reason", word(reason))
        .param("now", time(now))
        .update();
  }

  @Override
  public int sweep(Instant before) {
    return jdbc.sql(
            """
            delete from identity.session
            where coalesce(ended_at, expires_at) < :before
            """)
        .param("before", time(before))
        .update();
  }

  private static Session session(ResultSet row) throws SQLException {
    return new Session(
        row.getLong("session_id"),
        row.getLong("account_id"),
        row.getTimestamp("session_created_at").toInstant(),
        row.getTimestamp("last_seen_at").toInstant(),
        row.getTimestamp("expires_at").toInstant(),
        row.getString("address"),
        row.getString("user_agent"));
  }

  private static String word(SessionEnd reason) {
    return reason.name().toLowerCase(Locale.ROOT);
  }
}
