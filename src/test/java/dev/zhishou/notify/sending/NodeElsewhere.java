package dev.zhishou.notify.sending;

import dev.zhishou.Zhishou;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.SpringApplication;

/// A second node in a process of its own, so that it can be killed in the middle of anything.
final class NodeElsewhere implements AutoCloseable {
  private static final String UP = "zhishou-node-is-up";

  private final Process process;
  private final CountDownLatch up = new CountDownLatch(1);
  private final StringBuffer said = new StringBuffer();

  private NodeElsewhere(Process process) {
    this.process = process;
    Thread.ofVirtual().start(this::listen);
  }

  /// Runs in the process.
  public static void main(String[] arguments) {
    SpringApplication.run(Zhishou.class, arguments);
    System.out.println(UP);
  }

  static NodeElsewhere start(List<String> settings) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx384m", "-cp", System.getProperty("java.class.path")));
    command.add(NodeElsewhere.class.getName());
    settings.forEach(setting -> command.add("--" + setting));
    return new NodeElsewhere(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  private void listen() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        said.append(line).append('\n');
        if (line.equals(UP)) {
          up.countDown();
        }
      }
    } catch (IOException gone) {
      said.append(gone);
    }
  }

  void awaitUp() throws InterruptedException {
    if (!up.await(4, TimeUnit.MINUTES)) {
      throw new AssertionError("the second node did not come up:\n" + said);
    }
  }

  /// As when the machine loses its power.
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
