package hallops.kernel;

import org.jspecify.annotations.Nullable;

/// A write or an export that must leave a trace. Publish it inside the transaction that makes the
/// change: the audit row is written in the same transaction, so neither exists without the other.
///
/// @param action verb in the module's words, e.g. `hall.update`, `profit.price.approve`
/// @param subjectType what kind of thing, e.g. `hall`
/// @param before state before as a JSON-able value, null when the thing is new
/// @param after state after, null when the thing is gone
public record AuditEntry(
    String action,
    String subjectType,
    String subjectId,
    String subjectName,
    @Nullable Object before,
    @Nullable Object after,
    @Nullable String reason) {

  public static AuditEntry of(
      String action,
      String subjectType,
      String subjectId,
      String subjectName,
      @Nullable Object before,
      @Nullable Object after) {
    return new AuditEntry(action, subjectType, subjectId, subjectName, before, after, null);
  }
}
