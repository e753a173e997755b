package hallops.platform;

import hallops.kernel.ProblemKind;

/// What can be wrong with any request, whichever module it was meant for.
public enum RequestProblem implements ProblemKind {
  BAD_REQUEST("bad-request", 400),
  INVALID_FIELDS("invalid-fields", 400),
  UNAUTHENTICATED("unauthenticated", 401),
  FORBIDDEN("forbidden", 403),
  NOT_FOUND("not-found", 404),
  METHOD_NOT_ALLOWED("method-not-allowed", 405),
  NOT_ACCEPTABLE("not-acceptable", 406),
  CONFLICT("conflict", 409),
  TOO_LARGE("too-large", 413),
  UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415),
  UNAVAILABLE("unavailable", 503),
  INTERNAL("internal", 500);

  private final String slug;
  private final int status;

  RequestProblem(String slug, int status) {
    this.slug = slug;
    this.status = status;
  }

  /// The kind that says best what an HTTP status means.
  public static RequestProblem ofStatus(int status) {
    for (RequestProblem kind : values()) {
      if (kind.status == status && kind != INVALID_FIELDS) {
        return kind;
      }
    }
    return status >= 500 ? INTERNAL : BAD_REQUEST;
  }

  @Override
  public String module() {
    return "platform";
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
