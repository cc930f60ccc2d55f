package dev.zhishou.platform.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The PostgreSQL inside: one cluster in a folder, run as a child process on a port of the
/// loopback. It ends with us, also after `kill -9`; when it ends by itself it is started again on
/// the same port. At most one of these works on a folder, over all processes.
public final class EmbeddedPostgres implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

  private static final Duration LAST_BACKOFF = Duration.ofSeconds(10);

  private final Path folder;
  private final FileChannel lockFile;
  private final FileLock lock;
  private final Cluster cluster;
  private final Object signal = new Object();

  private volatile boolean closing;
  private volatile int port;
  private volatile @Nullable ProcessHandle server;
  private volatile @Nullable IOException broken;

  private EmbeddedPostgres(Path folder, Cluster cluster, FileChannel lockFile, FileLock lock) {
    this.folder = folder;
    this.cluster = cluster;
    this.lockFile = lockFile;
    this.lock = lock;
  }

  /// Starts (or adopts) the server of a folder and returns when it accepts connections.
  ///
  /// @param folder where the binaries, the cluster and the log lie; made when missing
  /// @param password of the superuser `postgres`
  /// @param settings more settings `name=value`, which win over ours
  /// @throws IOException when another server works on the folder, or PostgreSQL does not start
  public static EmbeddedPostgres start(Path folder, String password, List<String> settings)
      throws IOException {
    Path home = folder.toAbsolutePath().normalize();
    Files.createDirectories(home);
    FileChannel lockFile =
        FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = lock(lockFile, home);
    try {
      var cluster = Cluster.prepare(home, password, settings);
      var postgres = new EmbeddedPostgres(home, cluster, lockFile, lock);
      postgres.begin();
      return postgres;
    } catch (IOException | RuntimeException e) {
      lockFile.close();
      throw e;
    }
  }

  /// JDBC address of one of its databases, without user and password.
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /// The process of the server, while there is one.
  public @Nullable ProcessHandle process() {
    return server;
  }

  /// Where PostgreSQL writes its log.
  public Path log() {
    return cluster.log();
  }

  /// Stops the server (open transactions are rolled back) and gives the folder free.
  @Override
  public void close() throws IOException {
    closing = true;
    synchronized (signal) {
      signal.notifyAll();
    }
    ProcessHandle running = server;
    if (running != null) {
      Cluster.interrupt(running);
      running.onExit().join();
    }
    lock.release();
    lockFile.close();
  }

  private static FileLock lock(FileChannel file, Path home) throws IOException {
    FileLock lock;
    try {
      lock = file.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      file.close();
      throw new FolderTaken(home);
    }
    return lock;
  }

  private void begin() throws IOException {
    var keeper = new Thread(this::keep, "postgres-keeper");
    keeper.setDaemon(true);
    keeper.start();
    synchronized (signal) {
      while (port == 0 && broken == null) {
        await(signal, Duration.ZERO);
      }
    }
    if (broken != null) {
      throw broken;
    }
  }

  /// Lives as long as the JVM: the kernel's "parent died" belongs to the thread that forked.
  private void keep() {
    Duration backoff = Duration.ofMillis(200);
    while (!closing) {
      try {
        Cluster.Running running = cluster.run(port);
        server = running.process();
        tell(running.port(), null);
        backoff = Duration.ofMillis(200);
        running.process().onExit().join();
        server = null;
        if (!closing) {
          LOG.warn(
              "PostgreSQL 意外退出,将重新启动 / PostgreSQL ended by itself, starting it again; its log:"
                  + " {}",
              cluster.log());
        }
      } catch (IOException e) {
        if (port == 0) {
          tell(0, e);
          return;
        }
        LOG.error("PostgreSQL 未能启动 / PostgreSQL did not start: {}", e.getMessage());
      }
      synchronized (signal) {
        if (!closing) {
          await(signal, backoff);
        }
      }
      backoff =
          backoff.multipliedBy(2).compareTo(LAST_BACKOFF) < 0
              ? backoff.multipliedBy(2)
              : LAST_BACKOFF;
    }
  }

  private void tell(int newPort, @Nullable IOException failure) {
    synchronized (signal) {
      port = newPort;
      broken = failure;
      signal.notifyAll();
    }
  }

  private static void await(Object monitor, Duration atMost) {
    try {
      monitor.wait(atMost.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public String toString() {
    return "EmbeddedPostgres[" + folder + "]";
  }
}
