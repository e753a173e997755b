/// Rules of the accounts, free of frameworks: prices, recognition, cost, profit, and the dense
/// kernel that prices a month.
@NullMarked
package hallops.profit.domain;

import org.jspecify.annotations.NullMarked;
