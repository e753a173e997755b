package hallops.identity.web;

import hallops.identity.domain.IdentityProblem;
import hallops.identity.service.RecordRefusal;
import hallops.kernel.Problem;
import hallops.kernel.ProblemKind;
import hallops.platform.Problems;
import hallops.platform.RequestProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/// Says no: 401 to strangers, 403 to those signed in, whose attempt is recorded.
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final Problems problems;
  private final RecordRefusal record;

  Refusals(Problems problems, RecordRefusal record) {
    this.problems = problems;
    this.record = record;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException notSignedIn)
      throws IOException {
    Problem problem = new Problem(RequestProblem.UNAUTHENTICATED, "Sign in first.");
    problems.write(problem, request, response);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
      throws IOException {
    SignedIn signedIn = SignedIn.find();
    Problem problem = problem(refused, signedIn != null && mustChange(signedIn));
    if (signedIn != null) {
      record.record(request.getMethod(), request.getRequestURI(), problem.kind().slug());
    }
    problems.write(problem, request, response);
  }

  void crossSite(HttpServletRequest request, HttpServletResponse response) throws IOException {
    handle(request, response, new CsrfException("from another site"));
  }

  private static boolean mustChange(SignedIn signedIn) {
    return signedIn.account().mustChangePassword();
  }

  private static Problem problem(AccessDeniedException refused, boolean mustChange) {
    ProblemKind kind =
        refused instanceof CsrfException
            ? IdentityProblem.CROSS_SITE_REQUEST
            : mustChange ? IdentityProblem.PASSWORD_CHANGE_REQUIRED : RequestProblem.FORBIDDEN;
    String detail =
        refused instanceof CsrfException
            ? "The request carries no valid token of this site; reload the page."
            : mustChange
                ? "Choose a password of your own first."
                : "Your roles don't include this; ask your administrator.";
    return new Problem(kind, detail);
  }
}
