package hallops.identity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Stands for a person's browser: keeps cookies and sends the CSRF token, over real HTTP.
public final class Browser {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final String root;
  private String language = "zh-CN";
  private boolean sendsCsrfToken = true;

  public Browser(int port) {
    root = "http://127.0.0.1:" + port;
  }

  /// What came back.
  public record Answer(int status, Map<String, List<String>> headers, byte[] bytes) {

    public String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
      return JSON.readTree(bytes);
    }

    public Optional<String> header(String name) {
      return headers.getOrDefault(name.toLowerCase(), List.of()).stream().findFirst();
    }

    public List<String> allHeaders(String name) {
      return headers.getOrDefault(name.toLowerCase(), List.of());
    }
  }

  public Browser speaking(String language) {
    this.language = language;
    return this;
  }

  public Browser withoutCsrfToken() {
    sendsCsrfToken = false;
    return this;
  }

  public Answer get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  public Answer post(String path, Object body, String... headers) {
    return write("POST", path, body, headers);
  }

  public Answer put(String path, Object body) {
    return write("PUT", path, body);
  }

  public Answer delete(String path) {
    return write("DELETE", path, Map.of());
  }

  public Answer write(String method, String path, Object body, String... headers) {
    if (csrfToken().isEmpty()) {
      get("/api/identity/me");
    }
    HttpRequest.Builder request =
        request(path, headers)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    if (sendsCsrfToken) {
      csrfToken().ifPresent(token -> request.header("X-XSRF-TOKEN", token));
    }
    return send(request);
  }

  /// Sends one file the way a form does.
  public Answer upload(String method, String path, String field, String fileName, String content) {
    if (csrfToken().isEmpty()) {
      get("/api/identity/me");
    }
    String boundary = "----walk";
    String body =
        "--"
            + boundary
            + "\r\nContent-Disposition: form-data; name=\""
            + field
            + "\"; filename=\""
            + fileName
            + "\"\r\nContent-Type: text/csv\r\n\r\n"
            + content
            + "\r\n--"
            + boundary
            + "--\r\n";
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (sendsCsrfToken) {
      csrfToken().ifPresent(token -> request.header("X-XSRF-TOKEN", token));
    }
    return send(request);
  }

  public Answer logIn(String loginName, String password) {
    return post("/api/identity/login", Map.of("loginName", loginName, "password", password));
  }

  public Optional<String> cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst();
  }

  private Optional<String> csrfToken() {
    return cookie("XSRF-TOKEN");
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(root + path)).header("Accept-Language", language);
    List<String> given = new ArrayList<>(List.of(headers));
    for (int i = 0; i + 1 < given.size(); i += 2) {
      request.header(given.get(i), given.get(i + 1));
    }
    return request;
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<InputStream> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      boolean endless =
          response.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
      byte[] bytes = endless ? beginning(response.body()) : response.body().readAllBytes();
      return new Answer(response.statusCode(), response.headers().map(), bytes);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /// What a stream of events says in its first half second.
  private static byte[] beginning(InputStream stream) throws InterruptedException, IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    Thread reader =
        Thread.ofVirtual()
            .start(() -> {
              try {
                for (int next = stream.read(); next >= 0; next = stream.read()) {
                  read.write(next);
                }
              } catch (IOException closed) {
                // closed below
              }
            });
    reader.join(500);
    stream.close();
    return read.toByteArray();
  }
}
