package dev.zhishou.platform.server;

import dev.zhishou.Exempt;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.postgres.JdbcAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The options of `./run`, read all at once: every fault is told, not only the first.
@Exempt(reason = "one component for each option of the command line")
public record ServerArguments(
    int port,
    Path data,
    @Nullable String database,
    @Nullable Path masterKeyFile,
    String listen,
    boolean empty,
    Duration ahead,
    boolean behindProxy,
    @Nullable Tls tls) {

  /// Files of a certificate chain and its private key, PEM.
  public record Tls(Path certificate, Path key) {}

  /// What became of reading the options.
  public sealed interface Reading {
    /// Sound options.
    record Accepted(ServerArguments arguments) implements Reading {}

    /// Somebody asked what the options are.
    record Help() implements Reading {}

    /// Faulty options: all faults.
    record Refused(List<Message> faults) implements Reading {}
  }

  /// What `./run --help` prints.
  public static final String USAGE =
      """
      用法 / usage: ./run [选项 / options]
        --port N              端口,默认 8080 / port, 8080 unless given
        --listen ADDR         监听地址,默认 127.0.0.1 / address to listen on, 127.0.0.1 unless given
        --data DIR            数据目录,默认 ./data / data folder, ./data unless given
        --database URL        使用自己的 PostgreSQL(所有者账号) / use your own PostgreSQL, as its owner:
                              postgresql://owner:password@host:5432/name
        --master-key-file F   主密钥文件 / file of the master key, DATA/keys/master.key unless given
        --empty               不建演示公司 / without the demonstration company
        --ahead 2h            演示时钟提前,只进不退 / run the demonstration's clock ahead; never goes back
        --behind-proxy        前面有反向代理负责 TLS / a reverse proxy in front speaks TLS
        --tls CERT KEY        证书与私钥(PEM) / certificate and private key (PEM)
        --help                本说明 / this text
      """;

  private static final Set<String> SWITCHES = Set.of("--empty", "--behind-proxy");
  private static final Map<String, Integer> VALUES =
      Map.of(
          "--port",
          1,
          "--data",
          1,
          "--database",
          1,
          "--listen",
          1,
          "--ahead",
          1,
          "--tls",
          2,
          "--master-key-file",
          1);
  private static final Pattern AHEAD =
      Pattern.compile("(?:(\\d{1,4})d)?(?:(\\d{1,4})h)?(?:(\\d{1,5})m)?(?:(\\d{1,6})s)?");
  private static final Duration MOST_AHEAD = Duration.ofDays(3660);

  /// Reads the options.
  public static Reading read(String... arguments) {
    if (List.of(arguments).contains("--help") || List.of(arguments).contains("-h")) {
      return new Reading.Help();
    }
    var reader = new Reader();
    reader.collect(arguments);
    ServerArguments read = reader.arguments();
    return reader.faults.isEmpty()
        ? new Reading.Accepted(read)
        : new Reading.Refused(List.copyOf(reader.faults));
  }

  private static final class Reader {
    final List<Message> faults = new ArrayList<>();
    final Map<String, List<String>> given = new HashMap<>();

    void collect(String[] arguments) {
      for (int i = 0; i < arguments.length; i++) {
        String name = arguments[i];
        int count = SWITCHES.contains(name) ? 0 : VALUES.getOrDefault(name, -1);
        if (count < 0) {
          fault("不认识的选项 " + name, "unknown option " + name);
          // Its value, if it has one, is no second fault.
          while (i + 1 < arguments.length && !arguments[i + 1].startsWith("--")) {
            i++;
          }
          continue;
        }
        List<String> values = new ArrayList<>();
        while (values.size() < count
            && i + 1 < arguments.length
            && !arguments[i + 1].startsWith("--")) {
          values.add(arguments[++i]);
        }
        if (values.size() < count) {
          fault(name + " 缺少值", name + " lacks a value");
        } else if (given.put(name, values) != null) {
          fault(name + " 给了两次", name + " is given twice");
        }
      }
    }

    ServerArguments arguments() {
      return new ServerArguments(
          port(),
          path("--data", "data"),
          database(),
          given.containsKey("--master-key-file") ? file("--master-key-file", 0) : null,
          listen(),
          given.containsKey("--empty"),
          ahead(),
          given.containsKey("--behind-proxy"),
          given.containsKey("--tls") ? new Tls(file("--tls", 0), file("--tls", 1)) : null);
    }

    private int port() {
      String text = value("--port", "8080");
      if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65_535) {
        return Integer.parseInt(text);
      }
      fault(
          "--port 应为 0 到 65535 的整数,而不是 " + text, "--port is a number from 0 to 65535, not " + text);
      return 0;
    }

    private Path path(String option, String otherwise) {
      String text = value(option, otherwise);
      try {
        Path path = Path.of(text).toAbsolutePath().normalize();
        if (Files.exists(path) && !Files.isDirectory(path)) {
          fault(option + " 不是目录: " + text, option + " is not a folder: " + text);
        }
        return path;
      } catch (InvalidPathException e) {
        fault(option + " 不是路径: " + text, option + " is not a path: " + text);
        return Path.of(otherwise);
      }
    }

    private Path file(String option, int index) {
      String text = given.getOrDefault(option, List.of("", "")).get(index);
      Path file = Path.of(text).toAbsolutePath();
      if (!Files.isReadable(file) || Files.isDirectory(file)) {
        fault(option + " 的文件无法读取: " + text, option + ": the file cannot be read: " + text);
      }
      return file;
    }

    private @Nullable String database() {
      String text = value("--database", "");
      if (text.isEmpty()) {
        return null;
      }
      try {
        JdbcAddress.parse(text);
      } catch (IllegalArgumentException e) {
        fault(
            "--database 应为 postgresql://用户:密码@主机:端口/库名",
            "--database is postgresql://user:password@host:port/name (" + e.getMessage() + ")");
      }
      return text;
    }

    private String listen() {
      String text = value("--listen", "127.0.0.1");
      try {
        return InetAddress.getByName(text).getHostAddress();
      } catch (UnknownHostException e) {
        fault("--listen 不是本机地址: " + text, "--listen is not an address: " + text);
        return text;
      }
    }

    private Duration ahead() {
      String text = value("--ahead", "0s");
      Matcher matcher = AHEAD.matcher(text);
      if (!text.isEmpty() && matcher.matches()) {
        Duration ahead =
            Duration.ofDays(number(matcher, 1))
                .plusHours(number(matcher, 2))
                .plusMinutes(number(matcher, 3))
                .plusSeconds(number(matcher, 4));
        if (ahead.compareTo(MOST_AHEAD) <= 0) {
          return ahead;
        }
      }
      fault("--ahead 应如 2h、90m、1d12h,而不是 " + text, "--ahead is like 2h, 90m or 1d12h, not " + text);
      return Duration.ZERO;
    }

    private static long number(Matcher matcher, int group) {
      String digits = matcher.group(group);
      return digits == null ? 0 : Long.parseLong(digits);
    }

    private String value(String option, String otherwise) {
      return given.getOrDefault(option, List.of(otherwise)).getFirst();
    }

    private void fault(String zh, String en) {
      faults.add(new Message(zh, en));
    }
  }
}
