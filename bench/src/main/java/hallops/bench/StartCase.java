package hallops.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Start to first page, memory, and the size of the first screen, with the packaged product in its
/// own process.
final class StartCase {
  private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"(/[^\"]+\\.(?:js|css))\"");
  private final HttpClient http = HttpClient.newHttpClient();
  private final Path work;

  StartCase(Path work) {
    this.work = work;
  }

  /// @param filled a data directory with a province in it
  void measure(Report report, Path filled) throws IOException, InterruptedException {
    double cold = start(work.resolve("empty"), null);
    report.plain(
        "Start to first page, cold (new data directory, PostgreSQL set up)",
        Report.number(cold) + " s",
        "≤ 20 s",
        cold <= 20);
    double warm = start(filled, report);
    report.plain(
        "Start to first page, warm (data there)", Report.number(warm) + " s", "≤ 10 s", warm <= 10);
  }

  private double start(Path dataDir, @org.jspecify.annotations.Nullable Report report)
      throws IOException, InterruptedException {
    int port = freePort();
    long begin = System.nanoTime();
    Process server = launch(dataDir, port);
    try {
      URI page = URI.create("http://127.0.0.1:" + port + "/");
      while (!answers(page)) {
        if (!server.isAlive()) {
          throw new IllegalStateException("The product ended; see " + work.resolve("server.log"));
        }
        Thread.sleep(20);
      }
      double seconds = (System.nanoTime() - begin) / 1e9;
      if (report != null) {
        Thread.sleep(3000);
        memory(report, server.pid());
        firstScreen(report, page);
      }
      return seconds;
    } finally {
      server.destroy();
      server.waitFor(60, TimeUnit.SECONDS);
    }
  }

  private Process launch(Path dataDir, int port) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Xmx2g",
            "-jar",
            "app/target/hallops-exec.jar"));
    command.addAll(List.of("--hallops.data-dir=" + dataDir, "--server.port=" + port));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(work.resolve("server.log").toFile())
        .start();
  }

  private boolean answers(URI page) throws InterruptedException {
    try {
      return get(page).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private HttpResponse<byte[]> get(URI page) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(page).header("Accept-Encoding", "gzip").build();
    return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  private void memory(Report report, long pid) throws IOException {
    String resident =
        Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
            .filter(line -> line.startsWith("VmRSS"))
            .findFirst()
            .orElse("0");
    double megabytes = Double.parseDouble(resident.replaceAll("[^0-9]", "")) / 1024;
    report.plain(
        "Memory of the process after the start",
        Math.round(megabytes) + " MB",
        "≤ 1000 MB",
        megabytes <= 1000);
  }

  /// The page, and every script and style it names, compressed as they travel.
  private void firstScreen(Report report, URI page) throws IOException, InterruptedException {
    HttpResponse<byte[]> html = get(page);
    long bytes = html.body().length;
    Set<String> assets = new LinkedHashSet<>();
    Matcher matcher = ASSET.matcher(plain(html));
    while (matcher.find()) {
      assets.add(matcher.group(1));
    }
    for (String asset : assets) {
      bytes += get(page.resolve(asset)).body().length;
    }
    double kilobytes = bytes / 1024.0;
    report.plain(
        "First screen, compressed (" + assets.size() + " scripts and styles)",
        Report.number(kilobytes) + " KB",
        "≤ 350 KB",
        kilobytes <= 350);
  }

  private static String plain(HttpResponse<byte[]> response) {
    boolean packed = response.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
    try (var in = new java.io.ByteArrayInputStream(response.body())) {
      byte[] text =
          packed ? new java.util.zip.GZIPInputStream(in).readAllBytes() : in.readAllBytes();
      return new String(text, java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
