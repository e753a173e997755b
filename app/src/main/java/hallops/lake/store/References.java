package hallops.lake.store;

import hallops.kernel.Scope;
import hallops.lake.Dimension;
import hallops.lake.DimensionChanged;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.duckdb.DuckDBConnection;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/// Copies of the small tables that facts are joined with, taken from their owners and taken anew
/// when an owner says they changed.
@Component
class References {

  /// What sessions may name even while no owner has given it.
  static final Set<String> WELL_KNOWN = Set.of("hall", "business_type");

  private final DuckEngine engine;
  private final ObjectProvider<Dimension> dimensions;
  private final Map<String, Long> wanted = new ConcurrentHashMap<>();
  private final Map<String, Long> loaded = new ConcurrentHashMap<>();

  References(DuckEngine engine, ObjectProvider<Dimension> dimensions) {
    this.engine = engine;
    this.dimensions = dimensions;
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
  void on(DimensionChanged change) {
    wanted.merge(change.name(), 1L, Long::sum);
  }

  Set<String> names() {
    Set<String> names = new TreeSet<>(WELL_KNOWN);
    dimensions.forEach(dimension -> names.add(dimension.name()));
    return names;
  }

  /// Makes sure that the copy is up to date.
  ///
  /// @return true if the dimension has rows per hall
  boolean load(String name) {
    Dimension owner =
        dimensions.stream()
            .filter(dimension -> dimension.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("nobody gives the dimension " + name));
    synchronized (this) {
      long version = wanted.getOrDefault(name, 0L);
      if (loaded.getOrDefault(name, -1L) != version) {
        Scope.system().run(() -> copy(owner));
        loaded.put(name, version);
      }
    }
    return owner.columns().matches("(?s).*\\bhall_id\\b.*");
  }

  private void copy(Dimension owner) {
    String fresh = "fresh_" + owner.name();
    String target = DuckEngine.REFERENCE + "." + SqlText.identifier(owner.name());
    try (DuckDBConnection connection = engine.connect()) {
      DuckEngine.execute(
          connection, "create or replace temp table " + fresh + " (" + owner.columns() + ")");
      List<ColumnType> types = ColumnType.of(connection, "temp", fresh);
      try (DuckAppender rows = new DuckAppender(connection, "temp", "main", fresh, types)) {
        owner.rows(rows);
      }
      DuckEngine.execute(
          connection, "create or replace table " + target + " as from temp." + fresh);
    } catch (SQLException failure) {
      throw new IllegalStateException(
          "dimension " + owner.name() + " could not be copied", failure);
    }
  }
}
