package hallops.kernel;

/// What kind of problem; each module has one enum of them.
public interface ProblemKind {

  /// The module's name, e.g. `lake`.
  String module();

  /// Stable, lower case with dashes, e.g. `file-already-imported`.
  String slug();

  /// The HTTP status to answer with.
  int status();
}
