/// Use cases of the register and of the organisation.
@NullMarked
package hallops.hall.service;

import org.jspecify.annotations.NullMarked;
