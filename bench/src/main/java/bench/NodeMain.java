package bench;

import java.nio.file.Path;

/** Another server in a process of its own, so that it can be killed. */
public final class NodeMain {
  private NodeMain() {}

  public static void main(String[] arguments) throws Exception {
    House.join(arguments[0], Path.of(arguments[1]));
    System.out.println("up");
    Thread.currentThread().join();
  }
}
