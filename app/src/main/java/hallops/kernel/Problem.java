package hallops.kernel;

import java.util.Map;

/// Something the caller asked for can't be done, said in a sentence for the person who asked.
///
/// The detail names what happened to which thing and carries no personal data.
public class Problem extends RuntimeException {

  private final transient ProblemKind kind;
  private final transient Map<String, Object> extras;

  public Problem(ProblemKind kind, String detail) {
    this(kind, detail, Map.of());
  }

  public Problem(ProblemKind kind, String detail, Map<String, Object> extras) {
    super(detail);
    this.kind = kind;
    this.extras = Map.copyOf(extras);
  }

  public ProblemKind kind() {
    return kind;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }

  public Map<String, Object> extras() {
    return extras;
  }
}
