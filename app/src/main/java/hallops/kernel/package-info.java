/// Values every module speaks in: money, days, periods, places in the organisation, scope,
/// problems. Imports nothing of ours and holds no state.
@ApplicationModule(
    displayName = "Kernel",
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {})
@NullMarked
package hallops.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
