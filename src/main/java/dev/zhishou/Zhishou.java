package dev.zhishou;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The duty desk that runs a property company's written procedures.
@SpringBootApplication
public class Zhishou {
  /// Starts the server.
  public static void main(String[] arguments) {
    SpringApplication.run(Zhishou.class, arguments);
  }
}
