/// Imports over HTTP.
@NullMarked
package hallops.lake.web;

import org.jspecify.annotations.NullMarked;
