/// What an entry of the trail is and how it is asked for; no framework.
@NullMarked
package hallops.audit.domain;

import org.jspecify.annotations.NullMarked;
