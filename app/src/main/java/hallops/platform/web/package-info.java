/// Web basics every module shares: problems, trace ids, the single-page application's files.
@NullMarked
package hallops.platform.web;

import org.jspecify.annotations.NullMarked;
