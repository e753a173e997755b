package hallops.profit.store;

import hallops.kernel.Problem;
import hallops.profit.domain.AnsweredKeys;
import hallops.profit.domain.ProfitProblem;
import hallops.profit.domain.Version;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAnsweredKeys implements AnsweredKeys {

  private final JdbcClient jdbc;

  JdbcAnsweredKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Answer(String request, long subject) {}

  @Override
  public Optional<Long> find(Version.Hand hand, String key, String request) {
    var answer =
        jdbc.sql(
                """
                select request, subject_id
                from profit.answered_key
                where account_id = :account and key = :key
                """)
            .param("account", hand.accountId())
            .param("key", key)
            .query((row, number) -> new Answer(row.getString(1), row.getLong(2)))
            .optional();
    if (answer.isPresent() && !answer.get().request().equals(request)) {
      throw new Problem(
          ProfitProblem.KEY_REUSED, "This Idempotency-Key came with another request before.");
    }
    return answer.map(Answer::subject);
  }

  @Override
  public void remember(Version.Hand hand, String key, String request, long subjectId) {
    jdbc.sql(
            """
            insert into profit.answered_key (account_id, key, request, subject_id, created_at)
            values (:account, :key, :request, :subject, :at)
            """)
        .param("account", hand.accountId())
        .param("key", key)
        .param("request", request)
        .param("subject", subjectId)
        .param("at", JdbcVersions.at(hand.at()))
        .update();
  }
}
