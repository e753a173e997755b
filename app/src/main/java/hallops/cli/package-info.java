/// The command line's doors: `import DIR` beside or without a running HallOps.
@ApplicationModule(
    displayName = "Command line",
    allowedDependencies = {"platform", "lake"})
@NullMarked
package hallops.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
