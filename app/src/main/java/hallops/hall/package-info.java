/// The organisation tree and the hall register, with history.
@ApplicationModule(
    displayName = "Hall",
    allowedDependencies = {"platform", "lake", "identity"})
@NullMarked
package hallops.hall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
