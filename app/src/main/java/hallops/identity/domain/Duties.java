package hallops.identity.domain;

import hallops.kernel.Problem;
import hallops.kernel.Role;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// Three powers that never meet in one hand (三权分立): running the system, watching over it, doing
/// business with it.
public final class Duties {

  private static final Set<Role> ALONE = EnumSet.of(Role.ADMINISTRATOR, Role.AUDITOR);

  private Duties() {}

  /// @throws Problem if there is no role, or one that must stand alone does not
  public static void check(Set<Role> roles) {
    if (roles.isEmpty()) {
      throw new Problem(IdentityProblem.NO_ROLE, "An account needs at least one role.");
    }
    if (roles.size() > 1) {
      for (Role alone : ALONE) {
        if (roles.contains(alone)) {
          throw new Problem(
              IdentityProblem.DUTIES_NOT_SEPARATE,
              alone + " can't be combined with another role.",
              Map.of("role", alone));
        }
      }
    }
  }
}
