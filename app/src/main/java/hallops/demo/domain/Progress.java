package hallops.demo.domain;

/// Where the work stands: what was just done, and the share of the whole between 0 and 1.
@FunctionalInterface
public interface Progress {
  void at(String what, double share);

  static Progress silent() {
    return (what, share) -> {};
  }
}
