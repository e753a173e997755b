/// What is counted by the million: facts imported from files into Iceberg tables, read by DuckDB.
/// Every session sees only the halls of the current scope.
@ApplicationModule(
    displayName = "Lake",
    allowedDependencies = {"platform"})
@NullMarked
package hallops.lake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
