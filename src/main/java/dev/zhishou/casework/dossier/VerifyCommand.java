package dev.zhishou.casework.dossier;

import dev.zhishou.platform.Message;
import dev.zhishou.platform.cli.CliCommand;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// `./zhishou verify FILE.zip`: no server, no database.
public final class VerifyCommand implements CliCommand {
  @Override
  public String name() {
    return "verify";
  }

  @Override
  public String usage() {
    return "verify FILE.zip          验证事件档案未被改动 / prove that a dossier was not touched";
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    if (arguments.size() != 1) {
      err.println(usage());
      return 2;
    }
    byte[] zip;
    try {
      zip = Files.readAllBytes(Path.of(arguments.getFirst()));
    } catch (IOException e) {
      err.println("无法读取 / cannot be read: " + arguments.getFirst());
      return 2;
    }
    Verdict verdict = VerifyDossier.of(zip);
    tell(verdict, out);
    return verdict.sound() ? 0 : 1;
  }

  private static void tell(Verdict verdict, PrintStream out) {
    if (verdict.sound()) {
      out.println(
          new Message(
                  "未被改动:" + verdict.number() + "," + verdict.events() + " 条记录",
                  "not touched: " + verdict.number() + ", " + verdict.events() + " events")
              .both());
    } else {
      out.println(new Message("已被改动", "TOUCHED").both());
      verdict.faults().forEach(fault -> out.println("  " + fault.both()));
    }
    out.println(
        new Message(
                "个人信息:相符 " + verdict.disclosed() + ",未提供 " + verdict.withheld(),
                "private values: "
                    + verdict.disclosed()
                    + " match, "
                    + verdict.withheld()
                    + " withheld")
            .both());
    verdict
        .erased()
        .forEach(name -> out.println(new Message("已依法删除:" + name, "erased: " + name).both()));
    if (!verdict.fingerprint().isEmpty()) {
      out.println(
          new Message("签名密钥指纹", "fingerprint of the signing key").both()
              + ": "
              + verdict.fingerprint());
    }
  }
}
