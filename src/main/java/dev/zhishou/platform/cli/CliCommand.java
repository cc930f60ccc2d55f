package dev.zhishou.platform.cli;

import java.io.PrintStream;
import java.util.List;

/// One command of `./zhishou`. It is made without a Spring context; what it needs it opens itself.
public interface CliCommand {
  /// The first word of the call, such as `sop` or `backup`.
  String name();

  /// How it is called, a line or several, Chinese and English.
  String usage();

  /// Does it.
  ///
  /// @param arguments what stands behind the name
  /// @param out what was asked for
  /// @param err what went wrong, Chinese and English
  /// @return the exit status: 0 = done, 1 = done and found wanting, 2 = called wrongly
  int run(List<String> arguments, PrintStream out, PrintStream err);
}
