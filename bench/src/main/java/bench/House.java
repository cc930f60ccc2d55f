package bench;

import dev.zhishou.Zhishou;
import dev.zhishou.access.Account;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.Actor;
import dev.zhishou.casework.OpenCase;
import dev.zhishou.notify.sending.Courier;
import dev.zhishou.platform.followups.FollowUpListener;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.model.Value;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * Our server with the demonstration company, on a database of the measured PostgreSQL. What follows
 * a step is written and not worked off, as with the peers, unless it is said otherwise.
 */
final class House implements AutoCloseable {
  static final String COMMUNITY = "lanting";

  /** The steps of bench-lift in the order in which they are done, and who does them. */
  static final Map<String, String> STEPS = steps();

  private static final Path CHECKOUT = Path.of("..");
  private final ConfigurableApplicationContext context;
  private final String address;
  private final Path data;

  private House(ConfigurableApplicationContext context, String address, Path data) {
    this.context = context;
    this.address = address;
    this.data = data;
  }

  static House start(Pg pg, String database) throws Exception {
    String address =
        pg.url(database)
            .replace("jdbc:postgresql://", "postgresql://postgres:none@")
            .replace("&tcpKeepAlive=true", "");
    return join(address, Files.createTempDirectory("bench-house-"));
  }

  /** A server on this database and this folder. */
  static House join(String address, Path data) {
    ConfigurableApplicationContext context =
        new SpringApplicationBuilder(Zhishou.class, Shelf.class)
            .properties(
                Map.of(
                    "zhishou.data", data.toString(),
                    "zhishou.database", address,
                    "zhishou.listen", "127.0.0.1",
                    "server.port", "0",
                    "server.address", "127.0.0.1",
                    "zhishou.notify.allow", "127.0.0.1",
                    "logging.level.root", "error",
                    "spring.main.register-shutdown-hook", "false"))
            .run();
    context.getBean("followUpsLifecycle", SmartLifecycle.class).stop();
    return new House(context, address, data);
  }

  /** The shipped procedures and the one that is measured. */
  @Configuration(proxyBeanMethods = false)
  static class Shelf {
    @Bean
    @Primary
    Binder benchBinder() throws IOException {
      Path folder = Files.createTempDirectory("bench-binder-");
      for (String part : List.of("sop", "records", "notices", "articles", "law", "requirements")) {
        copy(CHECKOUT.resolve(part), folder.resolve(part));
      }
      for (String file : List.of("bench-lift.yaml", "bench-watch.yaml")) {
        try (InputStream in = House.class.getResourceAsStream("/" + file)) {
          Files.copy(in, folder.resolve("sop/emergency").resolve(file));
        }
      }
      return Binder.of(folder);
    }

    /** One follow-up of each step, as a real house would have. */
    @Bean
    FollowUpListener benchListener() {
      return new FollowUpListener() {
        @Override
        public String name() {
          return "bench";
        }

        @Override
        public Set<String> eventTypes() {
          return Set.of("StepDone");
        }

        @Override
        public void handle(UUID caseId, int seq) {}
      };
    }

    private static void copy(Path from, Path to) throws IOException {
      if (!Files.isDirectory(from)) {
        return;
      }
      try (var files = Files.walk(from)) {
        for (Path file : files.toList()) {
          Path target = to.resolve(from.relativize(file));
          if (Files.isDirectory(file)) {
            Files.createDirectories(target);
          } else {
            Files.copy(file, target);
          }
        }
      }
    }
  }

  /** What follows from an event is worked off from now on. */
  House following() {
    context.getBean("followUpsLifecycle", SmartLifecycle.class).start();
    return this;
  }

  /** Carries no message any more: another server does. */
  void rest() {
    bean(Courier.class).stop();
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  int port() {
    return ((ServletWebServerApplicationContext) context).getWebServer().getPort();
  }

  Actor actor(String ending) {
    Accounts accounts = bean(Accounts.class);
    Account account = accounts.byUsername(COMMUNITY + "-" + ending).orElseThrow();
    return accounts.actor(account.id()).orElseThrow();
  }

  UUID community() {
    return bean(dev.zhishou.access.Communities.class).find(COMMUNITY).orElseThrow().id().value();
  }

  String address() {
    return address;
  }

  Path data() {
    return data;
  }

  /** Opens a case of the measured procedure. */
  UUID open(Actor desk, UUID community) {
    return open(desk, community, "bench-lift", Map.of());
  }

  UUID open(Actor desk, UUID community, String procedure, Map<String, Value> answers) {
    OpenCase.Opened opened =
        bean(OpenCase.class)
            .open(
                desk,
                new OpenCase.Request(
                    procedure,
                    community,
                    (plan, faults) -> new LinkedHashMap<>(answers),
                    null,
                    null,
                    null,
                    new OpenCase.From(null, "phone", null, null, false, null)));
    if (opened instanceof OpenCase.Opened.Begun(var live)) {
      return live.id();
    }
    throw new IllegalStateException("not opened: " + opened);
  }

  private static Map<String, String> steps() {
    var steps = new LinkedHashMap<String, String>();
    steps.put("call_back", "desk");
    steps.put("dispatch", "desk");
    steps.put("assess", "guard");
    steps.put("ambulance", "guard");
    steps.put("release", "engineer");
    steps.put("check_persons", "guard");
    steps.put("lock_out", "engineer");
    steps.put("report", "manager");
    return steps;
  }

  @Override
  public void close() {
    context.close();
  }
}
