package bench;

import java.nio.file.Path;

/** Another server in a process of its own, so that it can be killed. */
public final class NodeMain {
  /** Said on standard output, with the port behind it. */
  static final String UP = "up on ";

  private NodeMain() {}

  public static void main(String[] arguments) throws Exception {
    House house = House.join(arguments[0], Path.of(arguments[1]));
    System.out.println(UP + house.port());
    Thread.currentThread().join();
  }
}
