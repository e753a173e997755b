/// Looking at the account: overview, ranking, one hall, and why.
@ApplicationModule(
    displayName = "Insight",
    allowedDependencies = {"platform", "lake", "hall", "offer"})
@NullMarked
package hallops.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
