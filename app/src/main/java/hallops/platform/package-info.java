/// The ground under the modules: PostgreSQL, transactions that carry the scope, web basics.
@ApplicationModule(
    displayName = "Platform",
    allowedDependencies = {})
@NullMarked
package hallops.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
