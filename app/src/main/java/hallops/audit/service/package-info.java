/// Writing and reading the trail.
@NullMarked
package hallops.audit.service;

import org.jspecify.annotations.NullMarked;
