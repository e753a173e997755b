package hallops.profit.domain;

import hallops.kernel.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A dated version of the price table or of the rules, and its way: draft, submitted, approved or
/// rejected by a second person. What is decided does not change any more; to change it, draft anew.
///
/// @param number counts the approvals of its kind; null until approved
public record Version(
    long id,
    Kind kind,
    @Nullable Integer number,
    State state,
    String title,
    String note,
    LocalDate effectiveFrom,
    @Nullable Long basedOn,
    boolean delivered,
    Hand drafted,
    @Nullable Instant submittedAt,
    @Nullable Hand decided,
    @Nullable String decisionReason) {

  public enum Kind {
    PRICE,
    RULE;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public enum State {
    DRAFT,
    SUBMITTED,
    APPROVED,
    REJECTED;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Who, and when. Account 0 is the product itself: an import from the watched folder.
  public record Hand(long accountId, String name, Instant at) {
    boolean isSystem() {
      return accountId == 0;
    }
  }

  public Version edit(String newTitle, String newNote, LocalDate from, Hand hand) {
    requireDraft(hand);
    return with(State.DRAFT, newTitle, newNote, from, hand, null, null, null, null);
  }

  public Version submit(Hand hand) {
    requireDraft(hand);
    var drafter = drafted.isSystem() ? hand : drafted;
    return with(State.SUBMITTED, title, note, effectiveFrom, drafter, hand.at(), null, null, null);
  }

  /// Back to the desk of the drafter.
  public Version withdraw(Hand hand) {
    requireSubmitted();
    requireDrafter(hand);
    return with(State.DRAFT, title, note, effectiveFrom, drafted, null, null, null, null);
  }

  public Version approve(int nextNumber, Hand hand, String reason) {
    return decide(State.APPROVED, nextNumber, hand, reason);
  }

  public Version reject(Hand hand, String reason) {
    if (reason.isBlank()) {
      throw new Problem(ProfitProblem.REASON_NEEDED, "A rejection needs a reason.");
    }
    return decide(State.REJECTED, null, hand, reason);
  }

  /// What an audit entry and a change record tell of it.
  public String label() {
    return number == null ? title : "V" + number + " " + title;
  }

  public void requireDraft(Hand hand) {
    if (state != State.DRAFT) {
      throw new Problem(
          ProfitProblem.VERSION_NOT_DRAFT, "Version '%s' is %s.".formatted(title, state.code()));
    }
    requireDrafter(hand);
  }

  private Version decide(State to, @Nullable Integer newNumber, Hand hand, String reason) {
    requireSubmitted();
    if (hand.accountId() == drafted.accountId()) {
      throw new Problem(
          ProfitProblem.SAME_PERSON,
          "Version '%s' was drafted by the same person; another one decides.".formatted(title));
    }
    return with(to, title, note, effectiveFrom, drafted, submittedAt, newNumber, hand, reason);
  }

  private void requireSubmitted() {
    if (state != State.SUBMITTED) {
      throw new Problem(
          ProfitProblem.VERSION_NOT_SUBMITTED,
          "Version '%s' is %s.".formatted(title, state.code()));
    }
  }

  private void requireDrafter(Hand hand) {
    if (!drafted.isSystem() && drafted.accountId() != hand.accountId()) {
      throw new Problem(
          ProfitProblem.NOT_THE_DRAFTER,
          "Version '%s' is the draft of %s; copy it to change it."
              .formatted(title, drafted.name()));
    }
  }

  private Version with(
      State to,
      String newTitle,
      String newNote,
      LocalDate from,
      Hand drafter,
      @Nullable Instant submitted,
      @Nullable Integer newNumber,
      @Nullable Hand decider,
      @Nullable String reason) {
    return new Version(
        id, kind, newNumber, to, newTitle, newNote, from, basedOn, delivered, drafter, submitted,
        decider, reason);
  }
}
