package dev.zhishou.platform.cli;

import dev.zhishou.platform.keys.MasterKey;
import dev.zhishou.platform.postgres.Database;
import dev.zhishou.platform.postgres.JdbcAddress;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `zhishou key export`: prints the master key for paper; without it no backup can be read.
/// `zhishou key rotate`: a new key for personal values, while servers run; they seal anew what
/// stands under the old one, and disable that when nothing is left.
public final class KeyCommand implements CliCommand {
  private final Rotating rotating;

  /// Begins a rotation, on record.
  @FunctionalInterface
  public interface Rotating {
    /// Does it.
    ///
    /// @param database the owner's address, user and password in it
    /// @param user who is signed in at this machine
    /// @return false: the one before is still under way
    boolean begin(Path data, Path keyFile, String database, String user);
  }

  /// @param rotating what `key rotate` does
  public KeyCommand(Rotating rotating) {
    this.rotating = rotating;
  }

  @Override
  public String name() {
    return "key";
  }

  @Override
  public String usage() {
    return """
    key export [--data DIR]     打印主密钥,请抄写或打印后妥善保管 / print the master key, to be kept on paper
    key rotate [--data DIR] [--database URL]    换个人信息的密钥,服务照常 / a new key for personal values
    """;
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    var options =
        Options.read(arguments, Set.of("--data", "--database", "--master-key-file"), Set.of());
    boolean rotates = options.rest().equals(List.of("rotate"));
    if (!options.faults().isEmpty() || !rotates && !options.rest().equals(List.of("export"))) {
      options.faults().forEach(fault -> err.println(fault.both()));
      err.print(usage());
      return 2;
    }
    Path data = Path.of(options.value("--data").orElse("data")).toAbsolutePath().normalize();
    Path file =
        options.value("--master-key-file").map(Path::of).orElse(data.resolve("keys/master.key"));
    if (!Files.exists(file)) {
      err.println("没有主密钥: " + file + " / there is no master key: " + file);
      return 1;
    }
    try {
      MasterKey key = MasterKey.at(file);
      if (rotates) {
        return rotate(data, file, options.values().get("--database"), key, out);
      }
      out.println(key.text());
      return 0;
    } catch (IOException | RuntimeException e) {
      err.println(e.getMessage());
      return 1;
    }
  }

  private int rotate(Path data, Path file, @Nullable String url, MasterKey key, PrintStream out)
      throws IOException {
    try (Database database =
        url == null
            ? Database.running(data.resolve("postgres"), key)
            : Database.migrated(JdbcAddress.parse(url), key)) {
      String owner = url == null ? database.owner().withOwner() : url;
      if (!rotating.begin(data, file, owner, System.getProperty("user.name", ""))) {
        out.println("上一次轮换还没有完成 / the rotation before is still under way");
        return 1;
      }
      out.println(
          "已换新密钥，运行中的服务会把旧的逐步换掉 / a new key seals from now on; running servers seal anew"
              + " what is under the old one");
      return 0;
    }
  }
}
