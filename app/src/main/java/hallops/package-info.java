@NullMarked
package hallops;

import org.jspecify.annotations.NullMarked;
