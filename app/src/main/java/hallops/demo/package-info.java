/// The demo province: made as files, brought in through the public import road.
@ApplicationModule(
    displayName = "Demo",
    allowedDependencies = {"platform", "lake", "hall", "offer", "identity", "profit"})
@NullMarked
package hallops.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
