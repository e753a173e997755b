package hallops.insight;

import hallops.kernel.ProblemKind;

/// What can't be looked at.
public enum InsightProblem implements ProblemKind {
  /// Unknown, or outside the scope of the one who asks: the answer is the same.
  HALL_NOT_FOUND("hall-not-found", 404),
  /// Nothing was accounted for that month.
  NO_ACCOUNT("no-account", 404),
  UNKNOWN_SORT("unknown-sort", 400);

  private final String slug;
  private final int status;

  InsightProblem(String slug, int status) {
    this.slug = slug;
    this.status = status;
  }

  @Override
  public String module() {
    return "insight";
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
