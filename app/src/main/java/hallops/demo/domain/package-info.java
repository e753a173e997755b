/// The generator of the demo province: pure arithmetic over one seed, no framework.
@NullMarked
package hallops.demo.domain;

import org.jspecify.annotations.NullMarked;
