package dev.zhishou.procedure.cli;

import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.reading.ProcedureReader;
import dev.zhishou.procedure.reading.Reading;
import dev.zhishou.procedure.text.Finding;
import dev.zhishou.procedure.text.Findings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// `sop graph FILE`.
final class GraphCommand {
  private static final int WRONG_CALL = 2;

  private final PrintStream out;
  private final PrintStream err;
  private final Locale language;

  GraphCommand(PrintStream out, PrintStream err, Locale language) {
    this.out = out;
    this.err = err;
    this.language = language;
  }

  int run(List<String> arguments) throws IOException {
    if (arguments.size() != 1) {
      err.print(SopCommand.USAGE);
      return WRONG_CALL;
    }
    Findings findings = new Findings(arguments.getFirst());
    Optional<Reading> reading =
        ProcedureReader.read(
            Files.readAllBytes(Path.of(arguments.getFirst())), Binder.shipped(), findings);
    for (Finding finding : findings.inOrder()) {
      err.println(finding.file() + ":" + finding.spot() + ": " + finding.message().in(language));
    }
    if (reading.isEmpty()) {
      return 1;
    }
    out.print(FlowChart.mermaid(reading.get().procedure()));
    return 0;
  }
}
