package dev.zhishou;

import dev.zhishou.access.seal.VerifySeals;
import dev.zhishou.casework.dossier.VerifyCommand;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.cli.CliCommand;
import dev.zhishou.platform.cli.Options;
import dev.zhishou.platform.keys.MasterKey;
import dev.zhishou.platform.postgres.Database;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `zhishou verify`: a dossier, or the whole house: the chains of all cases, the audit log, the day
/// seals, and a seal against the copy that lay outside.
final class VerifyHouseCommand implements CliCommand {
  private static final Pattern COPY = Pattern.compile("(\\d{1,9}):([0-9a-fA-F]{64})");

  private final VerifyCommand dossier = new VerifyCommand();

  @Override
  public String name() {
    return "verify";
  }

  @Override
  public String usage() {
    return dossier.usage()
        + """

        verify [--seal N:ROOT,…] [--data DIR] [--database URL]   验证全部案卷、审计记录和日封 / prove cases, audit log and day seals\
        """;
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    if (!arguments.isEmpty() && !arguments.getFirst().startsWith("--")) {
      return dossier.run(arguments, out, err);
    }
    var options =
        Options.read(
            arguments, Set.of("--seal", "--data", "--database", "--master-key-file"), Set.of());
    String seal = options.values().get("--seal");
    List<String> copies = seal == null ? List.of() : List.of(seal.split(",", -1));
    if (!options.faults().isEmpty()
        || !options.rest().isEmpty()
        || !copies.stream().allMatch(one -> COPY.matcher(one).matches())) {
      options.faults().forEach(fault -> err.println(fault.both()));
      err.println(usage());
      return 2;
    }
    Path data = Path.of(options.value("--data").orElse("data")).toAbsolutePath().normalize();
    Path keyFile =
        options.value("--master-key-file").map(Path::of).orElse(data.resolve("keys/master.key"));
    if (!Files.exists(keyFile)) {
      err.println("没有主密钥: " + keyFile + " / there is no master key: " + keyFile);
      return 1;
    }
    List<VerifySeals.Copy> outside = copies.stream().map(VerifyHouseCommand::copy).toList();
    try {
      return verify(data, keyFile, options.values().get("--database"), outside, out);
    } catch (IOException | RuntimeException e) {
      err.println(e.getMessage());
      return 1;
    }
  }

  private static VerifySeals.Copy copy(String text) {
    int colon = text.indexOf(':');
    return new VerifySeals.Copy(
        Integer.parseInt(text.substring(0, colon)), text.substring(colon + 1));
  }

  private static int verify(
      Path data, Path keyFile, @Nullable String url, List<VerifySeals.Copy> copies, PrintStream out)
      throws IOException {
    if (url != null) {
      return inside(data, keyFile, url, copies, out);
    }
    try (Database database = Database.running(data.resolve("postgres"), MasterKey.at(keyFile))) {
      return inside(data, keyFile, database.owner().withOwner(), copies, out);
    }
  }

  private static int inside(
      Path data, Path keyFile, String database, List<VerifySeals.Copy> copies, PrintStream out) {
    VerifySeals.Found found =
        ServerParts.with(
            data,
            keyFile,
            database,
            parts ->
                parts
                    .getBean(VerifySeals.class)
                    .look(parts.getBean(Scoped.class).in(Scope.whole("verify the house")), copies));
    found.faults().forEach(fault -> out.println("  " + fault.both()));
    out.println(
        (found.faults().isEmpty()
                ? new Message(
                    "未被改动:全部案卷、审计记录、" + found.count() + " 个日封",
                    "not touched: all cases, the audit log, " + found.count() + " day seals")
                : new Message("已被改动", "TOUCHED"))
            .both());
    return found.faults().isEmpty() ? 0 : 1;
  }
}
