/// The trail in PostgreSQL.
@NullMarked
package hallops.audit.store;

import org.jspecify.annotations.NullMarked;
