package hallops.platform.web;

import hallops.platform.RequestOrigin;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Gives every request a trace id, before anything else can fail.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class TraceFilter extends OncePerRequestFilter {

  private static final String ORIGIN = RequestOrigin.class.getName();
  private static final SecureRandom RANDOM = new SecureRandom();

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    RequestOrigin origin =
        request.getAttribute(ORIGIN) instanceof RequestOrigin known ? known : begin(request);
    if (request.getDispatcherType() == DispatcherType.REQUEST) {
      response.setHeader("X-Trace-Id", origin.traceId());
    }
    MDC.put("traceId", origin.traceId());
    try {
      ScopedValue.where(RequestOrigin.CURRENT, origin)
          .<Void, Exception>call(() -> {
            chain.doFilter(request, response);
            return null;
          });
    } catch (ServletException | IOException | RuntimeException asDeclared) {
      throw asDeclared;
    } catch (Exception other) {
      throw new ServletException(other);
    } finally {
      MDC.remove("traceId");
    }
  }

  private static RequestOrigin begin(HttpServletRequest request) {
    byte[] random = new byte[16];
    RANDOM.nextBytes(random);
    RequestOrigin origin =
        new RequestOrigin(request.getRemoteAddr(), HexFormat.of().formatHex(random));
    request.setAttribute(ORIGIN, origin);
    return origin;
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
