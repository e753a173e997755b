package hallops.identity.web;

import hallops.identity.service.SessionToken;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// The cookie with the session's token: out of reach of scripts, not sent along by other sites, and
/// only over TLS where the page came over TLS.
final class SessionCookie {

  static final String NAME = "HALLOPS_SESSION";

  private static final int LONGEST = 64;

  private SessionCookie() {}

  static Optional<SessionToken> read(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies == null) {
      return Optional.empty();
    }
    for (Cookie cookie : cookies) {
      String value = cookie.getValue();
      if (cookie.getName().equals(NAME) && !value.isEmpty() && value.length() <= LONGEST) {
        return Optional.of(new SessionToken(value));
      }
    }
    return Optional.empty();
  }

  static void write(SessionToken token, HttpServletRequest request, HttpServletResponse response) {
    send(cookie(token.text(), request).build(), response);
  }

  static void remove(HttpServletRequest request, HttpServletResponse response) {
    send(cookie("", request).maxAge(0).build(), response);
  }

  private static ResponseCookie.ResponseCookieBuilder cookie(
      String value, HttpServletRequest request) {
    return ResponseCookie.from(NAME, value)
        .path("/")
        .httpOnly(true)
        .secure(request.isSecure())
        .sameSite("Lax");
  }

  private static void send(ResponseCookie cookie, HttpServletResponse response) {
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
