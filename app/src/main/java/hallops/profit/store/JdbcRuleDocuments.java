package hallops.profit.store;

import hallops.kernel.Period;
import hallops.kernel.Problem;
import hallops.profit.domain.ProfitProblem;
import hallops.profit.domain.RuleDocument;
import hallops.profit.domain.RuleDocuments;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcRuleDocuments implements RuleDocuments {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  JdbcRuleDocuments(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public RuleDocument get(long versionId) {
    return jdbc.sql("select content from profit.rule_set where version_id = :version")
        .param("version", versionId)
        .query(String.class)
        .optional()
        .map(this::document)
        .orElseThrow(
            () -> new Problem(ProfitProblem.VERSION_NOT_FOUND, "No rules " + versionId + "."));
  }

  @Override
  public void put(long versionId, RuleDocument document) {
    jdbc.sql(
            """
            insert into profit.rule_set (version_id, content)
            values (:version, cast(:content as jsonb))
            on conflict (version_id) do update set content = excluded.content
            """)
        .param("version", versionId)
        .param("content", json.writeValueAsString(document))
        .update();
  }

  @Override
  public Optional<InForce> inForce(Period month) {
    return jdbc.sql(
            """
            select version.number, rule_set.content
            from profit.version
            join profit.rule_set on rule_set.version_id = version.id
            where version.kind = 'rule' and version.state = 'approved'
              and version.effective_from <= :day
            order by version.number desc
            limit 1
            """)
        .param("day", month.firstDay())
        .query((row, number) ->
            new InForce(row.getInt("number"), document(row.getString("content")).ruleSet()))
        .optional();
  }

  @Override
  public InForce byNumber(int number) {
    return jdbc.sql(
            """
            select rule_set.content
            from profit.version
            join profit.rule_set on rule_set.version_id = version.id
            where version.kind = 'rule' and version.number = :number
            """)
        .param("number", number)
        .query(String.class)
        .optional()
        .map(content -> new InForce(number, document(content).ruleSet()))
        .orElseThrow(
            () -> new Problem(ProfitProblem.VERSION_NOT_FOUND, "No rules V" + number + "."));
  }

  private RuleDocument document(String content) {
    return json.readValue(content, RuleDocument.class);
  }
}
