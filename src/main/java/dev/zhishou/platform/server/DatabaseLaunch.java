package dev.zhishou.platform.server;

import dev.zhishou.platform.PlatformSettings;
import dev.zhishou.platform.backup.Backup;
import dev.zhishou.platform.keys.MasterKey;
import dev.zhishou.platform.postgres.BeforeUpgrade;
import dev.zhishou.platform.postgres.Database;
import dev.zhishou.platform.postgres.JdbcAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.postgresql.ds.PGSimpleDataSource;

/// The database coming up beside the rest of the server: on an empty folder it takes longer than
/// anything else, so it begins first.
public final class DatabaseLaunch {
  /// The database and the key that its passwords come from.
  public record Launched(Database database, MasterKey key) {}

  private final CompletableFuture<Launched> launched;

  private DatabaseLaunch(CompletableFuture<Launched> launched) {
    this.launched = launched;
  }

  /// Begins in a thread of its own.
  public static DatabaseLaunch begin(PlatformSettings settings) {
    var future = new CompletableFuture<Launched>();
    var thread =
        new Thread(
            () -> {
              try {
                future.complete(open(settings));
              } catch (IOException | RuntimeException e) {
                future.completeExceptionally(e);
              }
            },
            "database-launch");
    thread.setDaemon(true);
    thread.start();
    return new DatabaseLaunch(future);
  }

  /// Waits until it is ready.
  ///
  /// @throws UncheckedIOException when it did not come up; its message is for the operator
  public Launched await() {
    try {
      return launched.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof IOException fault) {
        throw new UncheckedIOException(fault);
      }
      throw e;
    }
  }

  /// Stops what has come up, also when the server failed on the way.
  public void abandon() {
    launched.whenComplete(
        (up, fault) -> {
          if (up != null) {
            try {
              up.database().close();
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }
        });
    launched.exceptionally(fault -> null).join();
  }

  private static void backUp(JdbcAddress owner, MasterKey key, Path data, Clock clock)
      throws IOException {
    var source = new PGSimpleDataSource();
    source.setURL(owner.url());
    source.setUser(owner.user());
    source.setPassword(owner.password());
    String name =
        "before-upgrade-"
            + clock.instant().truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "");
    new Backup(source, key, data.resolve("evidence"), clock)
        .write(data.resolve("backups").resolve(name));
  }

  private static Launched open(PlatformSettings settings) throws IOException {
    MasterKey key = MasterKey.at(settings.masterKey());
    String address = settings.database();
    Clock real = Clock.systemUTC();
    BeforeUpgrade backup = owner -> backUp(owner, key, settings.data(), real);
    Database database =
        address == null
            ? Database.embedded(settings.data().resolve("postgres"), key, backup)
            : Database.at(JdbcAddress.parse(address), key, backup);
    return new Launched(database, key);
  }
}
