package dev.zhishou;

import dev.zhishou.casework.scenario.SimulateProcedure;
import dev.zhishou.casework.scenario.TestProcedures;
import dev.zhishou.platform.cli.CliCommand;
import dev.zhishou.procedure.cli.SopCommand;
import java.io.PrintStream;
import java.util.List;

/// `zhishou sop …`: what the language says of a file (`lint`, `graph`, `schema`) and what the
/// engine makes of it (`test`, `simulate`).
final class SopCommands implements CliCommand {
  private static final int FAULT = 3;

  @Override
  public String name() {
    return "sop";
  }

  @Override
  public String usage() {
    return SopCommand.USAGE.replace("zhishou sop", "sop")
        + TestProcedures.USAGE
        + SimulateProcedure.USAGE;
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    try {
      return command(arguments, out, err);
    } catch (RuntimeException fault) { // a fault of ours: said in a line, not as a trace
      err.println("程序出错，请报告 / a fault of the program, please report it: " + fault);
      return FAULT;
    }
  }

  private int command(List<String> arguments, PrintStream out, PrintStream err) {
    List<String> rest = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
    return switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
      case "test" -> TestProcedures.run(rest, out, err);
      case "simulate" -> SimulateProcedure.run(rest, out, err);
      case "lint", "graph", "schema" ->
          new SopCommand(out, err, SopCommand.language(System.getenv())).run(arguments);
      default -> {
        err.print(usage());
        yield 2;
      }
    };
  }
}
