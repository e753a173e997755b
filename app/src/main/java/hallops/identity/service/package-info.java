/// One class per use case.
@NullMarked
package hallops.identity.service;

import org.jspecify.annotations.NullMarked;
