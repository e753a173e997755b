package hallops.identity.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Slows guessing down without handing anybody the means to lock a colleague out.
///
/// Failures are counted under three subjects. The account from one address: guessing one person's
/// password; doubles quickly. The account from anywhere: a distributed guess; slower to bite,
/// short, and not applied to addresses where the account has signed in before, so that the person
/// at the counter keeps working. The address for all accounts: one password tried on many names;
/// generous, because a whole hall shares one address.
public final class LoginThrottle {

  /// @param free failures without any delay
  /// @param longest delay at most, however many failures
  public record Rule(int free, Duration longest) {

    /// 1 s after the first failure beyond the free ones, doubling with each further one.
    public Duration delayAfter(int failures) {
      int beyond = failures - free;
      if (beyond <= 0) {
        return Duration.ZERO;
      }
      Duration doubled = Duration.ofSeconds(1L << Math.min(beyond - 1, 20));
      return doubled.compareTo(longest) > 0 ? longest : doubled;
    }
  }

  /// What failures are counted under.
  public record Subject(String key, Rule rule) {}

  public static final Rule ACCOUNT_AND_ADDRESS = new Rule(4, Duration.ofMinutes(15));
  public static final Rule ACCOUNT = new Rule(20, Duration.ofMinutes(1));
  public static final Rule ADDRESS = new Rule(60, Duration.ofMinutes(5));

  /// Failures older than this no longer count.
  public static final Duration MEMORY = Duration.ofHours(1);

  private LoginThrottle() {}

  /// @param knownAddress true if the account has signed in from this address before
  public static List<Subject> subjects(String loginName, String address, boolean knownAddress) {
    Subject pair = new Subject("pair:" + loginName + "@" + address, ACCOUNT_AND_ADDRESS);
    Subject fromAddress = new Subject("address:" + address, ADDRESS);
    return knownAddress
        ? List.of(pair, fromAddress)
        : List.of(pair, new Subject("account:" + loginName, ACCOUNT), fromAddress);
  }

  /// Failures that still count, given how many there were and when the last one was.
  public static int counting(int failures, Instant lastFailure, Instant now) {
    return lastFailure.plus(MEMORY).isBefore(now) ? 0 : failures;
  }
}
