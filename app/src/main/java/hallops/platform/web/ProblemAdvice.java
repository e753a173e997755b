package hallops.platform.web;

import hallops.kernel.Problem;
import hallops.kernel.ProblemKind;
import hallops.platform.Problems;
import hallops.platform.RequestProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/// Every failure leaves as `application/problem+json`; what we did not foresee says nothing but its
/// trace id.
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  private final Problems problems;

  ProblemAdvice(Problems problems) {
    this.problems = problems;
  }

  /// One field that can't be accepted, for the form to show beside it.
  record InvalidField(String field, @Nullable String message) {}

  @ExceptionHandler
  ResponseEntity<Object> problem(Problem problem) {
    if (problem.kind().status() >= 500) {
      LOG.error("{}: {}", problem.kind().slug(), problem.detail(), problem);
    }
    return answer(problem.kind(), problem.detail(), problem.extras(), new HttpHeaders());
  }

  @ExceptionHandler
  ResponseEntity<Object> refused(AccessDeniedException refused) {
    return answer(RequestProblem.FORBIDDEN, null, Map.of(), new HttpHeaders());
  }

  @ExceptionHandler
  ResponseEntity<Object> clash(DataIntegrityViolationException clash) {
    LOG.warn("refused by the database: {}", clash.getMostSpecificCause().getMessage());
    return answer(RequestProblem.CONFLICT, null, Map.of(), new HttpHeaders());
  }

  @ExceptionHandler
  ResponseEntity<Object> overtaken(OptimisticLockingFailureException overtaken) {
    return answer(RequestProblem.CONFLICT, null, Map.of(), new HttpHeaders());
  }

  /// A value of ours refused what the caller gave: a month that is none, an unknown mode.
  @ExceptionHandler
  ResponseEntity<Object> unusable(IllegalArgumentException unusable) {
    LOG.warn("taken for a bad request: {}", unusable.getMessage());
    LOG.debug("taken for a bad request", unusable);
    return answer(RequestProblem.BAD_REQUEST, null, Map.of(), new HttpHeaders());
  }

  @ExceptionHandler(Exception.class)
  ResponseEntity<Object> unforeseen(Exception failure) {
    LOG.error("unforeseen failure", failure);
    return answer(RequestProblem.INTERNAL, null, Map.of(), new HttpHeaders());
  }

  @Override
  protected ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException invalid,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    List<InvalidField> fields = new ArrayList<>();
    invalid
        .getBindingResult()
        .getAllErrors()
        .forEach(error ->
            fields.add(
                new InvalidField(
                    error instanceof FieldError field ? field.getField() : error.getObjectName(),
                    error.getDefaultMessage())));
    return invalid(fields, headers);
  }

  @Override
  protected ResponseEntity<Object> handleHandlerMethodValidationException(
      HandlerMethodValidationException invalid,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    List<InvalidField> fields = new ArrayList<>();
    invalid
        .getParameterValidationResults()
        .forEach(result -> {
          String parameter = String.valueOf(result.getMethodParameter().getParameterName());
          for (MessageSourceResolvable error : result.getResolvableErrors()) {
            String field = error instanceof FieldError one ? one.getField() : parameter;
            fields.add(new InvalidField(field, error.getDefaultMessage()));
          }
        });
    return invalid(fields, headers);
  }

  @Override
  protected ResponseEntity<Object> handleTypeMismatch(
      org.springframework.beans.TypeMismatchException mismatch,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    String name =
        mismatch instanceof MethodArgumentTypeMismatchException argument
            ? argument.getName()
            : String.valueOf(mismatch.getPropertyName());
    return invalid(List.of(new InvalidField(name, null)), headers);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception failure,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    if (status.is5xxServerError()) {
      LOG.error("unforeseen failure", failure);
    }
    return answer(RequestProblem.ofStatus(status.value()), null, Map.of(), headers);
  }

  private ResponseEntity<Object> invalid(List<InvalidField> fields, HttpHeaders headers) {
    return answer(RequestProblem.INVALID_FIELDS, null, Map.of("errors", fields), headers);
  }

  private ResponseEntity<Object> answer(
      ProblemKind kind, @Nullable String detail, Map<String, Object> extras, HttpHeaders headers) {
    if (extras.get("retryAfterSeconds") instanceof Number seconds) {
      headers.set(HttpHeaders.RETRY_AFTER, seconds.toString());
    }
    return ResponseEntity.status(kind.status())
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problems.body(kind, detail, extras, LocaleContextHolder.getLocale()));
  }
}
