/// The register in PostgreSQL.
@NullMarked
package hallops.hall.store;

import org.jspecify.annotations.NullMarked;
