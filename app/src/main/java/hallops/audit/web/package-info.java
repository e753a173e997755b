/// The trail for auditors, and one's own part of it for everybody.
@NullMarked
package hallops.audit.web;

import org.jspecify.annotations.NullMarked;
