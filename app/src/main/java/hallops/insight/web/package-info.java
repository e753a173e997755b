/// The doors: `/api/insight/…`.
@NullMarked
package hallops.insight.web;

import org.jspecify.annotations.NullMarked;
