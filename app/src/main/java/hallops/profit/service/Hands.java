package hallops.profit.service;

import hallops.kernel.Scope;
import hallops.profit.domain.Version;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Who does something now.
@Component
class Hands {

  private final Clock clock;

  Hands(Clock clock) {
    this.clock = clock;
  }

  Version.Hand current() {
    var scope = Scope.current();
    return new Version.Hand(scope.accountId(), scope.actor(), clock.instant());
  }
}
