/// What halls sell: the catalogue of business types and the income items they belong to.
@ApplicationModule(
    displayName = "Offer",
    allowedDependencies = {"platform", "lake"})
@NullMarked
package hallops.offer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
