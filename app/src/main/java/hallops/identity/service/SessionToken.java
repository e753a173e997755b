package hallops.identity.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// What the browser's cookie holds: 256 random bits. Only their SHA-256 is kept.
public record SessionToken(String text) {

  private static final SecureRandom RANDOM = new SecureRandom();

  static SessionToken random() {
    byte[] bits = new byte[32];
    RANDOM.nextBytes(bits);
    return new SessionToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  @Override
  public String toString() {
    return "SessionToken[…]";
  }
}
