package hallops.identity.service;

import hallops.kernel.Problem;
import hallops.platform.RequestProblem;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Argon2id with OWASP's parameters: 19 MiB, two passes, one lane. The hash text carries its own
/// parameters, so stronger ones can follow; a sign-in then hashes anew. Few run at once, so that a
/// flood of sign-ins can't take all memory.
@Component
class Passwords {

  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int GROUPS = 4;
  private static final int GROUP = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
  private final Semaphore places =
      new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);
  private final String nobodysHash = String.valueOf(encoder.encode(oneTime()));

  String hash(String password) {
    return inTurn(() -> String.valueOf(encoder.encode(password)));
  }

  boolean matches(String password, String hash) {
    return inTurn(() -> encoder.matches(password, hash));
  }

  /// Takes as long as a real comparison, so that the answer does not tell which accounts exist.
  void matchNobody(String password) {
    matches(password, nobodysHash);
  }

  boolean isOutdated(String hash) {
    return encoder.upgradeEncoding(hash);
  }

  /// Sixteen random letters and digits that can't be mistaken for one another (79 bits).
  static String oneTime() {
    StringBuilder password = new StringBuilder();
    for (int group = 0; group < GROUPS; group++) {
      if (group > 0) {
        password.append('-');
      }
      for (int i = 0; i < GROUP; i++) {
        password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
      }
    }
    return password.toString();
  }

  private <T> T inTurn(Supplier<T> work) {
    try {
      if (!places.tryAcquire(10, TimeUnit.SECONDS)) {
        throw new Problem(RequestProblem.UNAVAILABLE, "Too many sign-ins at the moment.");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Problem(RequestProblem.UNAVAILABLE, "The server is stopping.");
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}
