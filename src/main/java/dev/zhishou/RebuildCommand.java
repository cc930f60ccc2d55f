package dev.zhishou;

import dev.zhishou.casework.rebuild.Difference;
import dev.zhishou.casework.rebuild.RebuildReadModels;
import dev.zhishou.platform.cli.CliCommand;
import dev.zhishou.platform.cli.Options;
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
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// `zhishou rebuild`: read models made anew from the events, beside a running server or without
/// one. It runs the server's own parts without letting them work: no watch, no follow-ups, and a
/// port on the loopback that nobody knows.
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
      JdbcAddress owner = database.owner();
      String address = owner.url() + "?user=" + owner.user() + "&password=" + owner.password();
      return inside(data, keyFile, address, out);
    }
  }

  private static int inside(Path data, Path keyFile, String database, PrintStream out) {
    String[] settings = {
      "--server.port=0",
      "--server.address=127.0.0.1",
      "--zhishou.data=" + data,
      "--zhishou.database=" + database,
      "--zhishou.master-key-file=" + keyFile,
      "--zhishou.empty=true",
      "--zhishou.at-work=false"
    };
    try (ConfigurableApplicationContext parts = SpringApplication.run(Zhishou.class, settings)) {
      RebuildReadModels.Report report = parts.getBean(RebuildReadModels.class).all();
      for (Difference each : report.differences()) {
        out.println(
            each.caseId() + " " + each.what() + ": " + each.stood() + " → " + each.should());
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
}
