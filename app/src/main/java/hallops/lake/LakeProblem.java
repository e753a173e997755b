package hallops.lake;

import hallops.kernel.ProblemKind;

/// What can go wrong in the lake, said to a person.
public enum LakeProblem implements ProblemKind {
  BUSY("busy", 503),
  QUERY_TIMEOUT("query-timeout", 504),
  IMPORT_NOT_FOUND("import-not-found", 404),
  FILE_NAME("file-name", 400),
  FILE_TOO_LARGE("file-too-large", 413),
  KIND_UNKNOWN("kind-unknown", 400),
  KIND_NOT_ALLOWED("kind-not-allowed", 403),
  NOT_UNDOABLE("not-undoable", 409),
  PERIOD_CLOSED("period-closed", 409);

  private final String slug;
  private final int status;

  LakeProblem(String slug, int status) {
    this.slug = slug;
    this.status = status;
  }

  @Override
  public String module() {
    return "lake";
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
