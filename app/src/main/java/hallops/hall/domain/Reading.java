package hallops.hall.domain;

/// What came of reading a text as a typed value.
sealed interface Reading {

  record Good(Object value) implements Reading {}

  record Bad(FaultKind kind, Object... arguments) implements Reading {}
}
