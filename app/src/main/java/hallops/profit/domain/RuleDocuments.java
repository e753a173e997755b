package hallops.profit.domain;

import hallops.kernel.Period;
import java.util.Optional;

/// The rule sets of rule versions.
public interface RuleDocuments {

  RuleDocument get(long versionId);

  void put(long versionId, RuleDocument document);

  /// The rules a month is accounted by: the latest approved version in force on its first day.
  Optional<InForce> inForce(Period month);

  InForce byNumber(int number);

  record InForce(int number, RuleSet rules) {}
}
