/// The register over HTTP.
@NullMarked
package hallops.hall.web;

import org.jspecify.annotations.NullMarked;
