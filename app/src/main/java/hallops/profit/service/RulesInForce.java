package hallops.profit.service;

import hallops.kernel.Period;
import hallops.kernel.Problem;
import hallops.profit.domain.PriceRows;
import hallops.profit.domain.ProfitProblem;
import hallops.profit.domain.RuleDocuments;
import hallops.profit.domain.Run;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The prices and rules a month is accounted by.
@Service
@Transactional(readOnly = true)
class RulesInForce {

  private final PriceRows prices;
  private final RuleDocuments documents;

  RulesInForce(PriceRows prices, RuleDocuments documents) {
    this.prices = prices;
    this.documents = documents;
  }

  AccountMonth.Basis on(Period month) {
    var history = prices.history();
    if (history.isEmptyOn(month.lastDay())) {
      throw AccountMonth.noPrices(month);
    }
    var rules =
        documents
            .inForce(month)
            .orElseThrow(() ->
                new Problem(
                    ProfitProblem.NO_RULES_IN_FORCE, "No rules are in force in " + month + "."));
    return new AccountMonth.Basis(history, rules);
  }

  /// As they were for an earlier run: what was approved later does not count.
  AccountMonth.Basis asOf(Run run) {
    int newest = run.priceVersions().stream().mapToInt(number -> number).max().orElse(0);
    var rules = run.ruleVersion();
    if (newest == 0 || rules == null) {
      throw AccountMonth.noPrices(run.month());
    }
    return new AccountMonth.Basis(prices.history().upTo(newest), documents.byNumber(rules));
  }
}
