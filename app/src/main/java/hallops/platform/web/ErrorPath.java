package hallops.platform.web;

import hallops.kernel.Allowed;
import hallops.platform.Problems;
import hallops.platform.RequestProblem;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What fails outside of controllers (filters, the container) is told in the same format as
/// everything else; Spring Boot's own answer here keeps an older one (spring-boot#33885).
@Hidden
@RestController
@Allowed(open = true)
class ErrorPath implements ErrorController {

  private final Problems problems;

  ErrorPath(Problems problems) {
    this.problems = problems;
  }

  @RequestMapping("/error")
  ResponseEntity<Problems.Body> error(HttpServletRequest request, Locale locale) {
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : 404;
    RequestProblem kind = RequestProblem.ofStatus(status);
    return ResponseEntity.status(kind.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problems.body(kind, null, Map.of(), locale));
  }
}
