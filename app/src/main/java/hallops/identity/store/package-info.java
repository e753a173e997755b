/// Accounts and sessions in PostgreSQL.
@NullMarked
package hallops.identity.store;

import org.jspecify.annotations.NullMarked;
