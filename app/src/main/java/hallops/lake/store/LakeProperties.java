package hallops.lake.store;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How much of the machine the lake may use.
///
/// @param memoryLimit of DuckDB, e.g. `4GB`; empty = 40 % of the machine's memory
/// @param threads of DuckDB; 0 = one per processor
/// @param sessions open at the same time; others wait
/// @param patience how long a caller waits for a session
/// @param queryTimeout how long one query may run
@ConfigurationProperties("hallops.lake")
record LakeProperties(
    @DefaultValue("") String memoryLimit,
    @DefaultValue("0") int threads,
    @DefaultValue("16") int sessions,
    @DefaultValue("30s") Duration patience,
    @DefaultValue("120s") Duration queryTimeout) {}
