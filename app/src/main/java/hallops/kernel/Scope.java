package hallops.kernel;

import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Who acts, in which roles, and which part of the organisation they may see.
///
/// Bound for the length of a request or a job. PostgreSQL's row-level security and every lake
/// session read it from here; code that runs without one sees nothing.
///
/// @param accountId 0 for the system itself
/// @param path everything at or below it is visible; null = every organisation (the system only)
public record Scope(long accountId, String actor, Set<Role> roles, @Nullable OrgPath path) {

  public static final ScopedValue<Scope> CURRENT = ScopedValue.newInstance();

  public Scope {
    roles = Set.copyOf(roles);
    if (path == null && accountId != 0) {
      throw new IllegalArgumentException("an account needs a place in the organisation");
    }
  }

  /// The product acting by itself: migrations, scheduled jobs, imports from the watched folder.
  public static Scope system() {
    return new Scope(0, "system", Set.of(), null);
  }

  /// @throws IllegalStateException outside of a request or job
  public static Scope current() {
    if (!CURRENT.isBound()) {
      throw new IllegalStateException("no scope is bound: run this inside a request or Scope.run");
    }
    return CURRENT.get();
  }

  public static @Nullable Scope find() {
    return CURRENT.isBound() ? CURRENT.get() : null;
  }

  public <T extends @Nullable Object> T call(Supplier<T> work) {
    return ScopedValue.where(CURRENT, this).call(work::get);
  }

  public void run(Runnable work) {
    ScopedValue.where(CURRENT, this).run(work);
  }

  public boolean sees(OrgPath place) {
    return path == null || path.contains(place);
  }

  public boolean seesEverything() {
    return path == null || path.depth() == 1;
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }
}
