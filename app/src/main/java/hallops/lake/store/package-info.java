/// DuckDB, Iceberg and Parquet: the only room that knows them.
@NullMarked
package hallops.lake.store;

import org.jspecify.annotations.NullMarked;
