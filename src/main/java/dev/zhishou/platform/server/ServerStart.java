package dev.zhishou.platform.server;

import dev.zhishou.platform.PlatformSettings;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// Starts the server with sound options and says where it is.
public final class ServerStart {
  /// With this set the server stops as soon as it is ready: how the class cache is trained.
  private static final String TRAINING = "zhishou.training";

  private ServerStart() {}

  /// Runs the server in the foreground of this process.
  ///
  /// @return the exit status: 0 = it runs, 1 = it did not start and has said why
  public static int run(Class<?> application, ServerArguments arguments) {
    LoggerFactory.getILoggerFactory(); // before the second thread wants to log
    DatabaseLaunch launch = DatabaseLaunch.begin(settings(arguments));
    var spring = new SpringApplication(application);
    spring.setAddCommandLineProperties(false);
    spring.addInitializers(
        context -> {
          context
              .getEnvironment()
              .getPropertySources()
              .addFirst(new MapPropertySource("arguments", properties(arguments)));
          context.getBeanFactory().registerSingleton("databaseLaunch", launch);
        });
    spring.addListeners(
        (ApplicationListener<ApplicationReadyEvent>)
            event -> sayWhere(event.getApplicationContext(), arguments));
    try {
      ConfigurableApplicationContext context = spring.run();
      if (Boolean.getBoolean(TRAINING)) {
        return SpringApplication.exit(context);
      }
      return 0;
    } catch (RuntimeException e) {
      String why = why(e, arguments);
      if (why == null) {
        e.printStackTrace();
        why = "未能启动,原因见上 / did not start, the reason stands above";
      }
      System.err.println(why);
      launch.abandon();
      return 1;
    }
  }

  private static PlatformSettings settings(ServerArguments arguments) {
    return new PlatformSettings(
        arguments.data(),
        arguments.database(),
        arguments.masterKeyFile(),
        arguments.listen(),
        arguments.behindProxy(),
        arguments.tls() != null,
        arguments.empty(),
        arguments.ahead());
  }

  private static Map<String, Object> properties(ServerArguments arguments) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("server.port", arguments.port());
    properties.put("server.address", arguments.listen());
    properties.put("zhishou.data", arguments.data().toString());
    properties.put("zhishou.listen", arguments.listen());
    properties.put("zhishou.empty", arguments.empty());
    properties.put("zhishou.ahead", arguments.ahead().toString());
    properties.put("zhishou.behind-proxy", arguments.behindProxy());
    properties.put("zhishou.tls", arguments.tls() != null);
    properties.put("logging.file.name", arguments.data().resolve("logs/zhishou.log").toString());
    put(properties, "zhishou.database", arguments.database());
    Path keyFile = arguments.masterKeyFile();
    put(properties, "zhishou.master-key-file", keyFile == null ? null : keyFile.toString());
    if (arguments.behindProxy()) {
      properties.put("server.forward-headers-strategy", "framework");
    }
    ServerArguments.Tls tls = arguments.tls();
    if (tls != null) {
      properties.put("server.ssl.certificate", tls.certificate().toUri().toString());
      properties.put("server.ssl.certificate-private-key", tls.key().toUri().toString());
    }
    return properties;
  }

  private static void put(Map<String, Object> properties, String name, @Nullable String value) {
    if (value != null) {
      properties.put(name, value);
    }
  }

  private static void sayWhere(ConfigurableApplicationContext context, ServerArguments arguments) {
    int port =
        context instanceof ServletWebServerApplicationContext web && web.getWebServer() != null
            ? web.getWebServer().getPort()
            : arguments.port();
    String host =
        arguments.listen().contains(":") ? "[" + arguments.listen() + "]" : arguments.listen();
    String scheme = arguments.tls() == null ? "http" : "https";
    if (!settings(arguments).onlyFromHere()
        && arguments.tls() == null
        && !arguments.behindProxy()) {
      System.out.println(
          "没有 TLS:手机安装、拍照和安全 Cookie 需要 https(--tls 或 --behind-proxy) / without TLS: phones,"
              + " camera and secure cookies need https (--tls or --behind-proxy)");
    }
    System.out.println("值守已启动 / Zhishou is up: " + scheme + "://" + host + ":" + port + "/");
  }

  private static @Nullable String why(RuntimeException failure, ServerArguments arguments) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof PortInUseException) {
        return "端口 "
            + arguments.port()
            + " 已被占用,请用 --port 换一个 / port "
            + arguments.port()
            + " is taken, name another with --port";
      }
      if (cause instanceof UncheckedIOException io && io.getCause() != null) {
        return String.valueOf(io.getCause().getMessage());
      }
    }
    return null;
  }
}
