package hallops.insight.service;

import hallops.kernel.Scope;
import hallops.lake.DimensionChanged;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Keeps answers by data version + scope + question; the same question asked twice at once is
/// worked out once. A new snapshot is a new version, so nothing stale is ever given.
@Component
class AnswerCache {

  private static final int KEPT = 160;

  private record Key(String version, String scope, String question, List<Object> arguments) {}

  private final Map<Key, FutureTask<Object>> answers =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, FutureTask<Object>> eldest) {
          return size() > KEPT;
        }
      };

  @SuppressWarnings("unchecked")
  <T> T get(String version, String question, List<Object> arguments, Supplier<T> work) {
    Key key = new Key(version, visible(Scope.current()), question, List.copyOf(arguments));
    FutureTask<Object> task = new FutureTask<>(work::get);
    FutureTask<Object> known;
    synchronized (answers) {
      known = answers.putIfAbsent(key, task);
    }
    if (known == null) {
      task.run();
      known = task;
    }
    try {
      return (T) known.get();
    } catch (ExecutionException failure) {
      forget(key, known);
      throw failure.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(failure.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for an answer", interrupted);
    }
  }

  /// Two people of the same place share answers; what is not bound to a place is the whole
  /// province.
  private static String visible(Scope scope) {
    return scope.path() == null ? "*" : scope.path().text();
  }

  private void forget(Key key, FutureTask<Object> failed) {
    synchronized (answers) {
      answers.remove(key, failed);
    }
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(DimensionChanged changed) {
    synchronized (answers) {
      answers.clear();
    }
  }
}
