package hallops.profit.domain;

import hallops.kernel.ProblemKind;

/// What can be wrong with a request to the accounts.
public enum ProfitProblem implements ProblemKind {
  VERSION_NOT_FOUND("version-not-found", 404),
  VERSION_NOT_DRAFT("version-not-draft", 409),
  VERSION_NOT_SUBMITTED("version-not-submitted", 409),
  SAME_PERSON("same-person", 403),
  NOT_THE_DRAFTER("not-the-drafter", 403),
  VERSION_EMPTY("version-empty", 422),
  UNIT_VALUE_WRONG("unit-value-wrong", 422),
  RULES_WRONG("rules-wrong", 422),
  NO_PRICE_IN_FORCE("no-price-in-force", 409),
  NO_RULES_IN_FORCE("no-rules-in-force", 409),
  RUN_NOT_FOUND("run-not-found", 404),
  RUN_IN_PROGRESS("run-in-progress", 409),
  RUN_NOT_DONE("run-not-done", 409),
  REASON_NEEDED("reason-needed", 422),
  MONTH_NOT_ACCOUNTED("month-not-accounted", 409),
  MONTH_ALREADY_CLOSED("month-already-closed", 409),
  MONTH_NOT_CLOSED("month-not-closed", 409),
  RUNS_OF_DIFFERENT_MONTHS("runs-of-different-months", 422),
  KEY_REUSED("key-reused", 422),
  KEY_MISSING("key-missing", 400),
  HALL_NOT_FOUND("hall-not-found", 404),
  NOTHING_TO_TRY("nothing-to-try", 409);

  private final String slug;
  private final int status;

  ProfitProblem(String slug, int status) {
    this.slug = slug;
    this.status = status;
  }

  @Override
  public String module() {
    return "profit";
  }

  @Override
  public String slug() {
    return slug;
  }

  @Override
  public int status() {
    return status;
  }
}
