package hallops.audit.domain;

import hallops.kernel.Paged;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The audit trail: it only grows.
public interface Trail {

  /// Something in the chain of seals that does not fit.
  ///
  /// @param fault `entry-removed`, `entry-altered`, `entry-unsealed`, `seal-removed` or
  ///   `chain-broken`
  record Fault(@Nullable Long position, @Nullable Long entryId, String fault) {}

  /// The newest seal; whoever notes it down elsewhere can prove later that nothing before it
  /// changed.
  record Head(long position, String hash) {}

  /// Adds an entry; its id is given by the trail.
  void add(TrailEntry entry);

  /// The newest first.
  Paged<TrailEntry> list(TrailFilter filter, int page, int size);

  long count(TrailFilter filter);

  /// The newest first, `limit` at most, one at a time.
  void each(TrailFilter filter, int limit, Consumer<TrailEntry> consumer);

  List<String> actions();

  List<Fault> faults();

  @Nullable Head head();
}
