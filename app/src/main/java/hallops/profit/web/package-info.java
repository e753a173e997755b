/// HTTP doors of the accounts.
@NullMarked
package hallops.profit.web;

import org.jspecify.annotations.NullMarked;
