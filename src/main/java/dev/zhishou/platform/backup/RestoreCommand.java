package dev.zhishou.platform.backup;

import dev.zhishou.platform.Message;
import dev.zhishou.platform.cli.CliCommand;
import dev.zhishou.platform.cli.Options;
import dev.zhishou.platform.keys.MasterKey;
import dev.zhishou.platform.postgres.Database;
import dev.zhishou.platform.postgres.JdbcAddress;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;

/// `zhishou restore DIR`, into a data folder without a database, or into an empty database.
public final class RestoreCommand implements CliCommand {
  private final List<RestoreCheck> checks;
  private final ErasingAgain again;

  /// Erases again what was erased after the backup was made, and what is past its time by now.
  @FunctionalInterface
  public interface ErasingAgain {
    /// Does it, by the list of erasures in the data folder.
    ///
    /// @param database the owner's address, user and password in it
    void erase(Path data, Path keyFile, String database);
  }

  /// @param checks what every module makes sure of afterwards
  public RestoreCommand(List<RestoreCheck> checks, ErasingAgain again) {
    this.checks = checks;
    this.again = again;
  }

  @Override
  public String name() {
    return "restore";
  }

  @Override
  public String usage() {
    return """
    restore DIR [--data DIR] [--database URL] [--erasures FILE]   恢复到空库并验证 / restore into an empty database, and verify
    """;
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    var options =
        Options.read(
            arguments, Set.of("--data", "--database", "--master-key-file", "--erasures"), Set.of());
    if (!options.faults().isEmpty() || options.rest().size() != 1) {
      options.faults().forEach(fault -> err.println(fault.both()));
      err.print(usage());
      return 2;
    }
    try {
      Place place = Place.of(options);
      if (options.value("--erasures").isPresent()) {
        add(Path.of(options.value("--erasures").get()), place.data().resolve(ErasureFile.NAME));
      }
      return restore(Path.of(options.rest().getFirst()), place, out, err);
    } catch (IOException | RuntimeException e) {
      err.println(e.getMessage());
      return 1;
    }
  }

  private int restore(Path backup, Place place, PrintStream out, PrintStream err)
      throws IOException {
    if (!Files.exists(place.keyFile())) {
      throw new IOException(
          "请先把备份所属的主密钥放到 "
              + place.keyFile()
              + " / first put the master key of the backup into "
              + place.keyFile());
    }
    MasterKey key = MasterKey.at(place.keyFile());
    Restore restore = Restore.of(backup, key);
    try (Database database = empty(place, key)) {
      long rows = restore.into(database);
      Path evidence = place.data().resolve("evidence");
      restore.evidenceInto(evidence);
      again.erase(place.data(), place.keyFile(), database.owner().withOwner());
      List<Message> faults = restore.verify(database, evidence, checks);
      faults.forEach(fault -> err.println(fault.both()));
      out.println(
          "已恢复 "
              + rows
              + " 行,"
              + (faults.isEmpty() ? "验证通过" : "验证发现 " + faults.size() + " 处问题")
              + " / restored "
              + rows
              + " rows, "
              + (faults.isEmpty() ? "verified" : faults.size() + " faults found"));
      return faults.isEmpty() ? 0 : 1;
    }
  }

  /// A list from elsewhere goes into the data folder's own: it holds for the next restore too.
  private static void add(Path given, Path own) throws IOException {
    Files.createDirectories(own.getParent());
    String lines = "\n" + Files.readString(given);
    Files.writeString(own, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private static Database empty(Place place, MasterKey key) throws IOException {
    String url = place.database();
    if (url != null) {
      JdbcAddress address = JdbcAddress.parse(url);
      if (Database.holdsSomething(address)) {
        throw new IOException("数据库不是空的 / the database is not empty: " + address);
      }
      return Database.at(address, key);
    }
    Path postgres = place.data().resolve("postgres");
    if (Files.exists(postgres.resolve("cluster"))) {
      throw new IOException(
          "数据目录已有数据库: " + postgres + " / the data folder has a database: " + postgres);
    }
    return Database.embedded(postgres, key);
  }
}
