package hallops.platform;

import org.jspecify.annotations.Nullable;

/// Where the work at hand came from: bound for the length of an HTTP request and carried along into
/// the tasks that it starts.
///
/// @param address of the caller as the server saw it; proxies are believed only if configured
/// @param traceId 32 hexadecimal digits; in every log line, problem and audit row of the request
public record RequestOrigin(String address, String traceId) {

  public static final ScopedValue<RequestOrigin> CURRENT = ScopedValue.newInstance();

  public static @Nullable RequestOrigin find() {
    return CURRENT.isBound() ? CURRENT.get() : null;
  }
}
