/// Use cases: draft and decide versions, account and close months, read the ledger, try prices.
@NullMarked
package hallops.profit.service;

import org.jspecify.annotations.NullMarked;
