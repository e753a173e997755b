/// Accounts, roles, sessions and the place in the organisation that an account sees.
@ApplicationModule(
    displayName = "Identity",
    allowedDependencies = {"platform"})
@NullMarked
package hallops.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
