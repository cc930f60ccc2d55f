package dev.zhishou;

import dev.zhishou.platform.server.ServerArguments;
import dev.zhishou.platform.server.ServerStart;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The duty desk that runs a property company's written procedures.
@SpringBootApplication
public class Zhishou {
  /// Starts the server; see `./run --help`.
  public static void main(String[] arguments) {
    int status =
        switch (ServerArguments.read(arguments)) {
          case ServerArguments.Reading.Help h -> {
            System.out.print(ServerArguments.USAGE);
            yield 0;
          }
          case ServerArguments.Reading.Refused(var faults) -> {
            faults.forEach(fault -> System.err.println(fault.both()));
            System.err.print(ServerArguments.USAGE);
            yield 2;
          }
          case ServerArguments.Reading.Accepted(var accepted) ->
              ServerStart.run(Zhishou.class, accepted);
        };
    if (status != 0) {
      System.exit(status);
    }
  }
}
