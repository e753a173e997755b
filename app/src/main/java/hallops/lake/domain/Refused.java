package hallops.lake.domain;

import java.util.List;

/// A file that can't be taken as a whole.
public final class Refused extends RuntimeException {

  private final Refusal refusal;
  private final transient List<String> values;

  public Refused(Refusal refusal, Object... values) {
    super(refusal.name());
    this.refusal = refusal;
    this.values = java.util.Arrays.stream(values).map(String::valueOf).toList();
  }

  public Refusal refusal() {
    return refusal;
  }

  public List<String> values() {
    return values;
  }
}
