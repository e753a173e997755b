/// Each hall as a virtual profit centre: volumes times comparable market values, minus cost.
@ApplicationModule(
    displayName = "Profit",
    allowedDependencies = {"platform", "lake", "hall", "offer"})
@NullMarked
package hallops.profit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
