package hallops.platform;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A real PostgreSQL server as a child process, its data kept in a directory of ours.
///
/// It listens on 127.0.0.1 only, with a random superuser password in a file nobody else may read.
/// It survives a killed JVM: the next start stops the server left behind, then starts anew, and
/// PostgreSQL recovers by itself.
public final class EmbeddedPostgres implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path home;
  private final Path cluster;
  private final List<String> settings;
  private @Nullable FileChannel lockFile;
  private @Nullable Process process;
  private int port;
  private String password = "";

  /// @param home directory of the server: `cluster/`, `superuser.password`, `server.log`
  /// @param settings extra server settings, `name=value`
  public EmbeddedPostgres(Path home, List<String> settings) {
    this.home = home.toAbsolutePath();
    this.cluster = this.home.resolve("cluster");
    this.settings = List.copyOf(settings);
  }

  /// @throws IllegalStateException if another HallOps uses the directory or the server won't start
  public EmbeddedPostgres start() {
    try {
      Files.createDirectories(home);
      lock();
      Path binaries = PostgresBinaries.unpacked();
      if (Files.notExists(cluster)) {
        initialise(binaries);
      }
      password = Files.readString(home.resolve("superuser.password")).strip();
      stopLeftOver();
      launch(binaries);
      return this;
    } catch (IOException failure) {
      close();
      throw new IllegalStateException("PostgreSQL could not be started in " + home, failure);
    } catch (IllegalStateException refused) {
      close();
      throw refused;
    }
  }

  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  public String user() {
    return "postgres";
  }

  public String password() {
    return password;
  }

  private void lock() throws IOException {
    FileChannel channel =
        FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      lock = null;
    }
    if (lock == null) {
      channel.close();
      throw new DataDirectoryInUse(home);
    }
    lockFile = channel;
  }

  private void initialise(Path binaries) throws IOException {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    Path secret = home.resolve("superuser.password");
    Files.deleteIfExists(secret);
    Files.createFile(
        secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(secret, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    Path fresh = home.resolve("cluster.initialising");
    Directories.delete(fresh);
    List<String> command =
        asServer(
            binaries.resolve("bin/initdb").toString(),
            "--pgdata=" + fresh,
            "--username=postgres",
            "--auth=scram-sha-256",
            "--pwfile=" + secret,
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C");
    Path log = home.resolve("initdb.log");
    Process initdb =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (waitFor(initdb) != 0) {
      throw new IllegalStateException("initdb failed: " + Files.readString(log));
    }
    Files.move(fresh, cluster);
  }

  private void launch(Path binaries) throws IOException {
    try (ServerSocket probe = new ServerSocket(0)) {
      port = probe.getLocalPort();
    }
    List<String> command = new ArrayList<>(List.of("setsid"));
    command.addAll(
        asServer(
            binaries.resolve("bin/postgres").toString(),
            "-D",
            cluster.toString(),
            "-p",
            port + ""));
    List<String> all = new ArrayList<>(settings);
    all.addAll(List.of("listen_addresses=127.0.0.1", "unix_socket_directories="));
    for (String setting : all) {
      command.add("-c");
      command.add(setting);
    }
    Path log = home.resolve("server.log");
    process =
        new ProcessBuilder(command)
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!answers()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new IllegalStateException("PostgreSQL did not come up; see " + log);
      }
      sleep();
    }
    LOG.debug("PostgreSQL listens on 127.0.0.1:{}", port);
  }

  private boolean answers() {
    try (var connection = DriverManager.getConnection(url("postgres"), user(), password)) {
      return connection.isValid(2);
    } catch (SQLException notYet) {
      return false;
    }
  }

  /// A killed JVM leaves its server running: stop it, so that one start owns the data again.
  private void stopLeftOver() throws IOException {
    Path pidFile = cluster.resolve("postmaster.pid");
    if (Files.notExists(pidFile)) {
      return;
    }
    long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
    var left = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    if (left.isPresent() && worksIn(pid, cluster)) {
      LOG.info("Stopping the PostgreSQL that an interrupted run left behind (process {})", pid);
      interrupt(pid);
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (left.get().isAlive() && System.nanoTime() < deadline) {
        sleep();
      }
    } else {
      Files.deleteIfExists(pidFile);
    }
  }

  private static boolean worksIn(long pid, Path directory) {
    try {
      return Files.isSameFile(Path.of("/proc/" + pid + "/cwd"), directory);
    } catch (IOException gone) {
      return false;
    }
  }

  /// PostgreSQL refuses to run as root; in a user namespace of its own it is nobody, while its
  /// files stay ours.
  private static List<String> asServer(String... command) {
    List<String> full = new ArrayList<>();
    if ("root".equals(System.getProperty("user.name"))) {
      full.addAll(List.of("unshare", "-U"));
    }
    full.addAll(List.of(command));
    return full;
  }

  /// SIGINT is PostgreSQL's fast shutdown: sessions are ended, the checkpoint is written.
  private static void interrupt(long pid) throws IOException {
    waitFor(new ProcessBuilder("kill", "-INT", Long.toString(pid)).start());
  }

  private static int waitFor(Process child) {
    try {
      return child.waitFor();
    } catch (InterruptedException interrupted) {
      child.destroy();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for PostgreSQL", interrupted);
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for PostgreSQL", interrupted);
    }
  }

  @Override
  public void close() {
    try {
      Process running = process;
      if (running != null && running.isAlive()) {
        interrupt(running.pid());
        waitFor(running);
      }
      FileChannel held = lockFile;
      if (held != null) {
        held.close();
        lockFile = null;
      }
    } catch (IOException failure) {
      throw new IllegalStateException("PostgreSQL could not be stopped in " + home, failure);
    }
  }
}
