/// Where versions, runs and cost bases lie in PostgreSQL, and how facts come out of the lake and
/// results go into it.
@NullMarked
package hallops.profit.store;

import org.jspecify.annotations.NullMarked;
