package hallops.identity.web;

import hallops.identity.Places;
import hallops.identity.domain.Account;
import hallops.identity.domain.Session;
import hallops.identity.service.ChangePassword;
import hallops.identity.service.LogIn;
import hallops.identity.service.SessionToken;
import hallops.identity.service.Sessions;
import hallops.kernel.Allowed;
import hallops.kernel.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What everybody does with his own account: sign in and out, change the password, look after his
/// sessions.
@RestController
@RequestMapping("/api/identity")
class MyController {

  private static final List<String> LEVELS = List.of("province", "city", "county", "area", "hall");

  private final LogIn logIn;
  private final ChangePassword changePassword;
  private final Sessions sessions;
  private final CookieCsrfTokenRepository csrfTokens;
  private final ObjectProvider<Places> places;

  MyController(
      LogIn logIn,
      ChangePassword changePassword,
      Sessions sessions,
      CookieCsrfTokenRepository csrfTokens,
      ObjectProvider<Places> places) {
    this.logIn = logIn;
    this.changePassword = changePassword;
    this.sessions = sessions;
    this.csrfTokens = csrfTokens;
    this.places = places;
  }

  record LogInRequest(
      @NotBlank @Size(max = 64) String loginName, @NotBlank @Size(max = 256) String password) {

    @Override
    public String toString() {
      return "LogInRequest[…]";
    }
  }

  record PasswordRequest(
      @NotBlank @Size(max = 256) String current, @NotBlank @Size(max = 256) String next) {

    @Override
    public String toString() {
      return "PasswordRequest[…]";
    }
  }

  /// @param scope the place whose subtree this person sees
  /// @param mustChangePassword true while nothing else is allowed
  record Me(
      long id,
      String loginName,
      String displayName,
      @Nullable String employeeNumber,
      Set<Role> roles,
      Seen scope,
      boolean mustChangePassword) {}

  /// @param level `province`, `city`, `county`, `area` or `hall`
  record Seen(String code, String name, String path, String level) {}

  record MySession(
      long id,
      Instant createdAt,
      Instant lastSeenAt,
      Instant endsAt,
      String address,
      String userAgent,
      boolean current) {}

  @GetMapping("/me")
  @Allowed(anyRole = true)
  Me me() {
    return me(SignedIn.current().account());
  }

  /// A new session each time; the one that the browser held before ends.
  @PostMapping("/login")
  @Allowed(open = true)
  Me logIn(
      @Valid @RequestBody LogInRequest body,
      HttpServletRequest request,
      HttpServletResponse response) {
    LogIn.LoggedIn in =
        logIn.logIn(
            new LogIn.Request(
                body.loginName(),
                body.password(),
                request.getRemoteAddr(),
                agent(request),
                SessionCookie.read(request).orElse(null)));
    SessionCookie.write(in.token(), request, response);
    renewCsrfToken(request, response);
    Account account = in.account();
    return account.scope().call(() -> me(account));
  }

  @PostMapping("/logout")
  @Allowed(anyRole = true)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void logOut(HttpServletRequest request, HttpServletResponse response) {
    SignedIn signedIn = SignedIn.current();
    sessions.logOut(signedIn.token(), signedIn.account());
    SessionCookie.remove(request, response);
    renewCsrfToken(request, response);
    response.setHeader("Clear-Site-Data", "\"cache\"");
  }

  /// All other sessions end; this one goes on under a new token.
  @PostMapping("/password")
  @Allowed(anyRole = true)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void changePassword(
      @Valid @RequestBody PasswordRequest body,
      HttpServletRequest request,
      HttpServletResponse response) {
    SessionToken token =
        changePassword.change(
            SignedIn.current().account(),
            body.current(),
            body.next(),
            request.getRemoteAddr(),
            agent(request));
    SessionCookie.write(token, request, response);
    renewCsrfToken(request, response);
  }

  @GetMapping("/sessions")
  @Allowed(anyRole = true)
  List<MySession> mySessions() {
    SignedIn signedIn = SignedIn.current();
    return sessions.list(signedIn.account().id()).stream()
        .map(session -> mySession(session, signedIn.session().id()))
        .toList();
  }

  @DeleteMapping("/sessions/{id}")
  @Allowed(anyRole = true)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void endMySession(@PathVariable long id) {
    sessions.end(SignedIn.current().account(), id);
  }

  /// Ends all but the one at hand.
  @DeleteMapping("/sessions")
  @Allowed(anyRole = true)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void endMyOtherSessions() {
    SignedIn signedIn = SignedIn.current();
    sessions.endAll(signedIn.account(), signedIn.session().id());
  }

  private MySession mySession(Session session, long currentId) {
    return new MySession(
        session.id(),
        session.createdAt(),
        session.lastSeenAt(),
        sessions.idleEnd(session),
        session.address(),
        session.userAgent(),
        session.id() == currentId);
  }

  private void renewCsrfToken(HttpServletRequest request, HttpServletResponse response) {
    csrfTokens.saveToken(csrfTokens.generateToken(request), request, response);
  }

  private static String agent(HttpServletRequest request) {
    return Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
  }

  private Me me(Account account) {
    Places known = places.getIfAvailable();
    String name =
        known == null
            ? account.orgCode()
            : known.find(account.orgCode()).map(Places.Place::name).orElse(account.orgCode());
    return new Me(
        account.id(),
        account.loginName(),
        account.displayName(),
        account.employeeNumber(),
        new TreeSet<>(account.roles()),
        new Seen(account.orgCode(), name, account.orgPath().text(), level(account)),
        account.mustChangePassword());
  }

  private static String level(Account account) {
    int depth = Math.min(account.orgPath().depth(), LEVELS.size());
    return LEVELS.get(depth - 1);
  }
}
