package hallops.profit.web;

import hallops.kernel.Scope;
import hallops.profit.domain.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A version without its content.
///
/// @param mine whether the caller drafted it, and so may edit but not decide it
record VersionResponse(
    long id,
    @Nullable Integer number,
    String state,
    String title,
    String note,
    LocalDate effectiveFrom,
    @Nullable Long basedOn,
    boolean delivered,
    boolean mine,
    boolean imported,
    String draftedBy,
    Instant draftedAt,
    @Nullable Instant submittedAt,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String decisionReason) {

  static VersionResponse of(Version version) {
    var drafted = version.drafted();
    var decided = version.decided();
    return new VersionResponse(
        version.id(),
        version.number(),
        version.state().code(),
        version.title(),
        version.note(),
        version.effectiveFrom(),
        version.basedOn(),
        version.delivered(),
        drafted.accountId() == Scope.current().accountId(),
        drafted.accountId() == 0 && !version.delivered(),
        drafted.name(),
        drafted.at(),
        version.submittedAt(),
        decided == null ? null : decided.name(),
        decided == null ? null : decided.at(),
        version.decisionReason());
  }
}
