package hallops.lake;

import java.time.LocalDate;
import java.util.Set;

/// One file has become one snapshot of a lake table, or (when `undone`) has been taken out again.
///
/// @param days the business days it touched; month-grain facts name the first day of the month
public record FactsImported(
    long importId, LakeTable table, Set<LocalDate> days, long snapshotId, boolean undone) {

  public FactsImported {
    days = Set.copyOf(days);
  }
}
