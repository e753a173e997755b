package hallops.identity.web;

import hallops.identity.domain.Account;
import hallops.kernel.Allowed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/// Reads {@link Allowed} on the method that would answer. An endpoint without it is refused for
/// everybody; a path below `/api` without an endpoint is "not found" to those signed in only.
class AllowedRule implements AuthorizationManager<RequestAuthorizationContext> {

  private static final AuthorizationDecision YES = new AuthorizationDecision(true);
  private static final AuthorizationDecision NO = new AuthorizationDecision(false);

  /// All that a person with a one-time password may do.
  private static final Set<String> BEFORE_PASSWORD_CHANGE =
      Set.of("/api/identity/me", "/api/identity/password", "/api/identity/logout");

  private final Supplier<RequestMappingHandlerMapping> mappings;

  /// @param mappings looked up late: controllers are known after the filters
  AllowedRule(Supplier<RequestMappingHandlerMapping> mappings) {
    this.mappings = mappings;
  }

  @Override
  public AuthorizationDecision authorize(
      Supplier<? extends @Nullable Authentication> authentication,
      RequestAuthorizationContext context) {
    HttpServletRequest request = context.getRequest();
    SignedIn signedIn = authentication.get() instanceof SignedIn somebody ? somebody : null;
    HandlerMethod endpoint = endpoint(request);
    if (endpoint == null) {
      boolean ofTheServer = request.getRequestURI().startsWith("/api");
      return ofTheServer && signedIn == null ? NO : YES;
    }
    Allowed allowed = allowed(endpoint);
    if (allowed == null) {
      return NO;
    }
    if (allowed.open()) {
      return YES;
    }
    if (signedIn == null) {
      return NO;
    }
    Account account = signedIn.account();
    if (account.mustChangePassword() && !BEFORE_PASSWORD_CHANGE.contains(request.getRequestURI())) {
      return NO;
    }
    if (allowed.wholeProvince() && !account.scope().seesEverything()) {
      return NO;
    }
    return allowed.anyRole() || Set.of(allowed.value()).stream().anyMatch(account.roles()::contains)
        ? YES
        : NO;
  }

  static @Nullable Allowed allowed(HandlerMethod endpoint) {
    Allowed onMethod =
        AnnotatedElementUtils.findMergedAnnotation(endpoint.getMethod(), Allowed.class);
    return onMethod == null
        ? AnnotatedElementUtils.findMergedAnnotation(endpoint.getBeanType(), Allowed.class)
        : onMethod;
  }

  private @Nullable HandlerMethod endpoint(HttpServletRequest request) {
    ServletRequestPathUtils.parseAndCache(request);
    try {
      HandlerExecutionChain chain = mappings.get().getHandler(request);
      return chain != null && chain.getHandler() instanceof HandlerMethod method ? method : null;
    } catch (Exception noneForMethodOrMediaType) {
      // the dispatcher fails in the same way and answers 405, 406 or 415
      return null;
    }
  }
}
