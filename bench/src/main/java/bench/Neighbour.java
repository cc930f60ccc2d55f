package bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Another server on the same database, in a process of its own. */
record Neighbour(Process process, int port, BufferedReader out) implements AutoCloseable {
  /** Waits until it is up. */
  static Neighbour of(House house) throws Exception {
    return of(house, "-Xmx1g");
  }

  /**
   * Waits until it is up.
   *
   * @param heap what the machine is told of its memory
   */
  static Neighbour of(House house, String heap) throws Exception {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                heap,
                "-Dlogging.level.root=" + System.getProperty("logging.level.root", "error"),
                "-cp",
                System.getProperty("java.class.path"),
                "bench.NodeMain",
                house.address(),
                house.data().toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    var out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(NodeMain.UP)) {
        Report.progress("second node is up");
        return new Neighbour(process, Integer.parseInt(line.substring(NodeMain.UP.length())), out);
      }
    }
    throw new IllegalStateException("the second node did not start");
  }

  /** The most that lived in its heap after any collection since this was asked last, in bytes. */
  long lived() throws IOException {
    process.getOutputStream().write('\n');
    process.getOutputStream().flush();
    return Long.parseLong(out.readLine());
  }

  /** As a power cut would. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }
}
