package hallops.identity.web;

import hallops.identity.service.SessionToken;
import hallops.identity.service.Sessions;
import hallops.kernel.Scope;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Finds out who is behind a request and binds his scope for its length. The database and the lake
/// show nothing beyond it, whatever a page asks for.
class SessionFilter extends OncePerRequestFilter {

  private static final String SIGNED_IN = SignedIn.class.getName();

  private final Sessions sessions;

  SessionFilter(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    SignedIn signedIn = find(request);
    if (signedIn == null) {
      chain.doFilter(request, response);
      return;
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(signedIn);
    SecurityContextHolder.setContext(context);
    try {
      ScopedValue.where(Scope.CURRENT, signedIn.account().scope())
          .<@Nullable Void, Exception>call(() -> {
            chain.doFilter(request, response);
            return null;
          });
    } catch (ServletException | IOException | RuntimeException asDeclared) {
      throw asDeclared;
    } catch (Exception other) {
      throw new ServletException(other);
    }
  }

  /// Looked up once per request; later dispatches of the same request keep the answer.
  private @Nullable SignedIn find(HttpServletRequest request) {
    if (request.getAttribute(SIGNED_IN) instanceof SignedIn known) {
      return known;
    }
    Optional<SessionToken> token = SessionCookie.read(request);
    SignedIn found =
        token
            .flatMap(one ->
                Scope.system()
                    .call(() -> sessions.find(one))
                    .map(open -> new SignedIn(open.account(), open.session(), one)))
            .orElse(null);
    if (found != null) {
      request.setAttribute(SIGNED_IN, found);
    }
    return found;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/api/");
  }

  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }
}
