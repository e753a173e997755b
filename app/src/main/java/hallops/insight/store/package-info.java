/// Reads the lake through the SQL models of `analytics/models/insight`.
@NullMarked
package hallops.insight.store;

import org.jspecify.annotations.NullMarked;
