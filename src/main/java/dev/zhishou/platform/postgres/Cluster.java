package dev.zhishou.platform.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/// A cluster on disk and how its server is started or adopted.
///
/// @param folder the folder that holds binaries, cluster and log
/// @param binaries the unpacked PostgreSQL
/// @param servant how its programs are called
/// @param password of the superuser
/// @param settings more settings `name=value`
record Cluster(
    Path folder, Path binaries, Servant servant, String password, List<String> settings) {
  static final String SUPERUSER = "postgres";

  private static final long LARGEST_LOG = 10L << 20;

  /// A stopping server may need this long for its last checkpoint on a slow disk.
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /// A server that accepts connections.
  record Running(ProcessHandle process, int port) {}

  static Cluster prepare(Path folder, String password, List<String> settings) throws IOException {
    var cluster =
        new Cluster(
            folder, PostgresBinaries.unpack(folder), Servant.ofThisMachine(), password, settings);
    if (!Files.exists(cluster.data().resolve("PG_VERSION"))) {
      cluster.init();
    }
    return cluster;
  }

  Path data() {
    return folder.resolve("cluster");
  }

  Path log() {
    return folder.resolve("server.log");
  }

  /// Starts the server, or adopts the one that a killed predecessor left behind.
  ///
  /// @param wanted the port, or 0 for any
  Running run(int wanted) throws IOException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Optional<Running> adopted = adopt(deadline);
      if (adopted.isPresent()) {
        return adopted.get();
      }
      int port = wanted == 0 ? EmbeddedPostgres.freePort() : wanted;
      Process process = spawn(port);
      while (process.isAlive()) {
        Optional<PostmasterFile> file = PostmasterFile.read(data());
        if (file.isPresent() && file.get().pid() == process.pid() && file.get().ready()) {
          return new Running(process.toHandle(), port);
        }
        pause(process);
        if (System.nanoTime() > deadline) {
          interrupt(process.toHandle());
          throw failure();
        }
      }
      // A stale postmaster.pid stands for up to two seconds after both were killed; a port may
      // have been taken in between.
      if (System.nanoTime() > deadline - PATIENCE.toNanos() + Duration.ofSeconds(10).toNanos()) {
        throw failure();
      }
      pause(process);
    }
  }

  private Optional<Running> adopt(long deadline) throws IOException {
    while (true) {
      Optional<PostmasterFile> file = PostmasterFile.read(data()).filter(PostmasterFile::lives);
      if (file.isEmpty()) {
        return Optional.empty();
      }
      if (file.get().ready() && accepts(file.get().port())) {
        ProcessHandle process = ProcessHandle.of(file.get().pid()).orElse(null);
        if (process != null) {
          return Optional.of(new Running(process, file.get().port()));
        }
      }
      if (System.nanoTime() > deadline) {
        throw new IOException(
            "PostgreSQL(进程 "
                + file.get().pid()
                + ")占用数据目录但不接受连接 / a PostgreSQL (process "
                + file.get().pid()
                + ") holds the data folder and accepts no connection");
      }
      sleep(Duration.ofMillis(50));
    }
  }

  /// @throws IOException when a server answers that does not know our password
  private boolean accepts(int port) throws IOException {
    var properties = new Properties();
    properties.setProperty("user", SUPERUSER);
    properties.setProperty("password", password);
    properties.setProperty("loginTimeout", "5");
    try (var connection =
        DriverManager.getConnection(
            "jdbc:postgresql://127.0.0.1:" + port + "/postgres", properties)) {
      return connection.isValid(5);
    } catch (SQLException e) {
      if ("28P01".equals(e.getSQLState())) {
        throw new IOException(
            "数据库不接受本机主密钥推出的密码:keys/master.key 与此数据目录不匹配 / the database refuses the"
                + " password of this master key: keys/master.key does not belong to this folder",
            e);
      }
      return false;
    }
  }

  private void init() throws IOException {
    Path data = data();
    Path unfinished = folder.resolve("cluster.unfinished");
    remove(unfinished);
    Files.createDirectory(unfinished);
    servant.own(unfinished);
    Path secret = Files.createTempFile(folder, "initdb", ".tmp");
    try {
      Files.writeString(secret, password, StandardCharsets.US_ASCII);
      servant.own(secret);
      List<String> command =
          servant.command(
              folder,
              binaries.resolve("bin/initdb"),
              List.of(
                  "-D",
                  unfinished.toString(),
                  "-U",
                  SUPERUSER,
                  "--pwfile=" + secret,
                  "-A",
                  "scram-sha-256",
                  "-E",
                  "UTF8",
                  "--locale-provider=icu",
                  "--icu-locale=zh-CN",
                  "--locale=C.UTF-8",
                  "--data-checksums"));
      Process process = process(command).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IOException("initdb: " + output);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      Files.deleteIfExists(secret);
    }
    Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
  }

  private Process spawn(int port) throws IOException {
    if (Files.exists(log()) && Files.size(log()) > LARGEST_LOG) {
      Files.move(log(), folder.resolve("server.log.before"), StandardCopyOption.REPLACE_EXISTING);
    }
    List<String> arguments = new ArrayList<>(List.of("-D", data().toString(), "-p", "" + port));
    List<String> all =
        new ArrayList<>(
            List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "cluster_name=zhishou",
                "fsync=on",
                "full_page_writes=on",
                "synchronous_commit=on",
                "jit=off",
                "max_connections=200",
                "shared_buffers=256MB",
                "max_wal_size=2GB",
                "timezone=UTC",
                "log_timezone=UTC",
                // A DETAIL line would show column values, which may be personal.
                "log_error_verbosity=terse"));
    all.addAll(settings);
    all.forEach(setting -> arguments.addAll(List.of("-c", setting)));
    List<String> command =
        servant.command(folder, binaries.resolve("bin/postgres"), List.copyOf(arguments));
    return process(command)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
        .start();
  }

  private ProcessBuilder process(List<String> command) {
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder;
  }

  /// The "fast" stop of PostgreSQL: ends sessions, writes a checkpoint, exits.
  static void interrupt(ProcessHandle process) throws IOException {
    new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()).start();
  }

  private IOException failure() throws IOException {
    List<String> lines = Files.exists(log()) ? Files.readAllLines(log()) : List.of();
    return new IOException(
        "PostgreSQL 未能启动 / PostgreSQL did not start:\n"
            + String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size())));
  }

  private static void pause(Process process) throws IOException {
    try {
      process.waitFor(20, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static void sleep(Duration duration) throws IOException {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
