package hallops.profit.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The versions of prices and rules, newest first.
public interface Versions {

  List<Version> list(Version.Kind kind);

  /// @throws hallops.kernel.Problem `version-not-found`
  Version get(Version.Kind kind, long id);

  /// @return the id
  long add(
      Version.Kind kind,
      String title,
      String note,
      LocalDate effectiveFrom,
      @Nullable Long basedOn,
      @Nullable Long importId,
      Version.Hand drafted);

  /// Stores a version's new state.
  void save(Version version);

  void delete(long id);

  /// The number the next approval gets; holds back other approvals until the transaction ends.
  int nextNumber(Version.Kind kind);

  @Nullable Version findByImport(long importId);
}
