/// Who changed or took out what, when and from where; written with the change, never altered.
@ApplicationModule(
    displayName = "Audit",
    allowedDependencies = {"platform"})
@NullMarked
package hallops.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
