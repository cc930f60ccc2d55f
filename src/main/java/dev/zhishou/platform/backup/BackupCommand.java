package dev.zhishou.platform.backup;

import dev.zhishou.platform.cli.CliCommand;
import dev.zhishou.platform.cli.Options;
import dev.zhishou.platform.keys.MasterKey;
import dev.zhishou.platform.postgres.Database;
import dev.zhishou.platform.postgres.JdbcAddress;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/// `zhishou backup DIR`, beside a running server or without one.
public final class BackupCommand implements CliCommand {
  private final Clock clock = Clock.systemUTC();
  private final Sealing sealing;

  /// Seals what is to be backed up.
  @FunctionalInterface
  public interface Sealing {
    /// Does it.
    ///
    /// @param database the owner's address, user and password in it
    void seal(Path data, Path keyFile, String database);
  }

  /// @param sealing done before the backup is written, which is written even when that fails
  public BackupCommand(Sealing sealing) {
    this.sealing = sealing;
  }

  @Override
  public String name() {
    return "backup";
  }

  @Override
  public String usage() {
    return """
    backup DIR [--data DIR] [--database URL]    备份到空目录 / back up into an empty folder
    """;
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    var options =
        Options.read(arguments, Set.of("--data", "--database", "--master-key-file"), Set.of());
    if (!options.faults().isEmpty() || options.rest().size() != 1) {
      options.faults().forEach(fault -> err.println(fault.both()));
      err.print(usage());
      return 2;
    }
    var place = Place.of(options);
    if (!Files.exists(place.keyFile())) {
      err.println("没有主密钥: " + place.keyFile() + " / there is no master key: " + place.keyFile());
      return 1;
    }
    try {
      MasterKey key = MasterKey.at(place.keyFile());
      String url = place.database();
      try (Database database =
          url == null
              ? Database.running(place.data().resolve("postgres"), key)
              : Database.migrated(JdbcAddress.parse(url), key)) {
        Path folder = Path.of(options.rest().getFirst());
        seal(place, url == null ? database.owner().withOwner() : url, err);
        long rows =
            new Backup(database.whole(), key, place.data().resolve("evidence"), clock)
                .write(folder);
        out.println(
            "已备份 " + rows + " 行到 " + folder + " / backed up " + rows + " rows into " + folder);
        out.println(
            "主密钥不在备份中,请另行保管:zhishou key export / the master key is not in it, keep it"
                + " elsewhere: zhishou key export");
        return 0;
      }
    } catch (IOException | RuntimeException e) {
      err.println(e.getMessage());
      return 1;
    }
  }

  private void seal(Place place, String database, PrintStream err) {
    try {
      sealing.seal(place.data(), place.keyFile(), database);
    } catch (RuntimeException e) {
      err.println(
          "备份前没有做成日封: " + e.getMessage() + " / no seal before the backup: " + e.getMessage());
    }
  }
}
