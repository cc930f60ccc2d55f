package dev.zhishou.platform.cli;

import dev.zhishou.platform.keys.MasterKey;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// `zhishou key export`: prints the master key for paper. Without it no backup can be read.
public final class KeyCommand implements CliCommand {
  @Override
  public String name() {
    return "key";
  }

  @Override
  public String usage() {
    return """
    key export [--data DIR]     打印主密钥,请抄写或打印后妥善保管 / print the master key, to be kept on paper
    """;
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    var options = Options.read(arguments, Set.of("--data", "--master-key-file"), Set.of());
    if (!options.faults().isEmpty() || !options.rest().equals(List.of("export"))) {
      options.faults().forEach(fault -> err.println(fault.both()));
      err.print(usage());
      return 2;
    }
    Path file =
        Path.of(
            options
                .value("--master-key-file")
                .orElse(options.value("--data").orElse("data") + "/keys/master.key"));
    if (!Files.exists(file)) {
      err.println("没有主密钥: " + file + " / there is no master key: " + file);
      return 1;
    }
    try {
      out.println(MasterKey.at(file).text());
      return 0;
    } catch (IOException e) {
      err.println(e.getMessage());
      return 1;
    }
  }
}
