package hallops.identity.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Failed sign-ins in a row, kept so that a restart forgets nothing.
public interface LoginAttempts {

  /// Counts an attempt as failed before the password is looked at, so that attempts made at the
  /// same time all count.
  ///
  /// @return how long to wait; zero if the attempt may go on (only then it was counted)
  Duration begin(List<LoginThrottle.Subject> subjects, Instant now);

  /// The password was right: forgets the failures of this account here, and takes back the one
  /// counted for the address.
  void succeeded(long accountId, String loginName, String address, Instant now);

  void forget(List<LoginThrottle.Subject> subjects);

  boolean isKnown(long accountId, String address);

  int sweep(Instant before);
}
