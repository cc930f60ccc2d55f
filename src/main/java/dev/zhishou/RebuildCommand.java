package dev.zhishou;

import dev.zhishou.casework.rebuild.Difference;
import dev.zhishou.casework.rebuild.RebuildReadModels;
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
import org.jspecify.annotations.Nullable;

/// `zhishou rebuild`: read models made anew from the events, beside a running server or without
/// one.
final class RebuildCommand implements CliCommand {
  @Override
  public String name() {
    return "rebuild";
  }

  @Override
  public String usage() {
    return """
    rebuild [--data DIR] [--database URL]       由事件重建读模型并报告差异 / rebuild read models from events, tell what differed
    """;
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    var options =
        Options.read(arguments, Set.of("--data", "--database", "--master-key-file"), Set.of());
    if (!options.faults().isEmpty() || !options.rest().isEmpty()) {
      options.faults().forEach(fault -> err.println(fault.both()));
      err.print(usage());
      return 2;
    }
    Path data = Path.of(options.value("--data").orElse("data")).toAbsolutePath().normalize();
    Path keyFile =
        options.value("--master-key-file").map(Path::of).orElse(data.resolve("keys/master.key"));
    if (!Files.exists(keyFile)) {
      err.println("没有主密钥: " + keyFile + " / there is no master key: " + keyFile);
      return 1;
    }
    try {
      return rebuild(data, keyFile, options.values().get("--database"), out);
    } catch (IOException | RuntimeException e) {
      err.println(e.getMessage());
      return 1;
    }
  }

  private static int rebuild(Path data, Path keyFile, @Nullable String url, PrintStream out)
      throws IOException {
    MasterKey key = MasterKey.at(keyFile);
    if (url != null) {
      return inside(data, keyFile, url, out);
    }
    try (Database database = Database.running(data.resolve("postgres"), key)) {
      return inside(data, keyFile, database.owner().withOwner(), out);
    }
  }

  private static int inside(Path data, Path keyFile, String database, PrintStream out) {
    RebuildReadModels.Report report =
        ServerParts.with(
            data, keyFile, database, parts -> parts.getBean(RebuildReadModels.class).all());
    for (Difference each : report.differences()) {
      out.println(each.caseId() + " " + each.what() + ": " + each.stood() + " → " + each.should());
    }
    int found = report.differences().size();
    out.println(
        "已核对 "
            + report.cases()
            + " 个事件案卷,"
            + (found == 0 ? "全部一致" : found + " 处不一致,已重建")
            + " / "
            + report.cases()
            + " cases checked, "
            + (found == 0 ? "all equal" : found + " differences, rebuilt"));
    return found == 0 ? 0 : 1;
  }
}
