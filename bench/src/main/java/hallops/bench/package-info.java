/// Side-by-side measurements. Only ratios within one run mean anything; every answer is compared by
/// checksum.
@NullMarked
package hallops.bench;

import org.jspecify.annotations.NullMarked;
