/// What can be asked: the overview, the ranking and its export, one hall.
@NullMarked
package hallops.insight.service;

import org.jspecify.annotations.NullMarked;
