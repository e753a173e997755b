/// Rules of accounts, passwords and sessions; no framework.
@NullMarked
package hallops.identity.domain;

import org.jspecify.annotations.NullMarked;
