package bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A throw-away PostgreSQL with durable settings: the server's defaults, plus pg_stat_statements.
 */
public final class Pg implements AutoCloseable {
  private static final String BUNDLE = "/postgres-linux-x86_64.txz";

  /**
   * The steps need 16; Flowable's timer executor needs two for each of its 15 threads or it
   * starves.
   */
  private static final int POOL = 40;

  private final Path home;
  private final Process server;
  private final int port;
  private final Connection admin;
  private final Map<String, HikariDataSource> pools = new HashMap<>();

  public Pg(String... settings) throws Exception {
    home = Files.createTempDirectory("peer-bench-");
    try (InputStream bundle = Pg.class.getResourceAsStream(BUNDLE)) {
      Files.copy(bundle, home.resolve("pg.txz"));
    }
    call(List.of("tar", "-xJf", home.resolve("pg.txz").toString(), "-C", home.toString()));
    if (root()) {
      call(List.of("chown", "-R", "nobody", home.toString()));
    }
    call(
        demoted(
            "initdb",
            "-D",
            data(),
            "-U",
            "postgres",
            "-A",
            "trust",
            "--locale=C.UTF-8",
            "-E",
            "UTF8"));
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    List<String> start =
        demoted(
            "postgres",
            "-D",
            data(),
            "-p",
            "" + port,
            "-c",
            "listen_addresses=127.0.0.1",
            "-c",
            "unix_socket_directories=",
            "-c",
            "fsync=on",
            "-c",
            "synchronous_commit=on",
            "-c",
            "full_page_writes=on",
            "-c",
            "max_connections=200",
            "-c",
            "shared_preload_libraries=pg_stat_statements");
    for (String setting : settings) {
      start.addAll(List.of("-c", setting));
    }
    server =
        new ProcessBuilder(start)
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("server.log").toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    admin = connectPatiently();
    execute("create extension pg_stat_statements");
    execute("create role app login");
  }

  /** JDBC URL of a database, created when missing; its connections count their flushes. */
  public String url(String database) throws SQLException {
    try (var found =
        admin
            .createStatement()
            .executeQuery("select 1 from pg_database where datname = '" + database + "'")) {
      if (!found.next()) {
        execute("create database " + database);
      }
    }
    return "jdbc:postgresql://127.0.0.1:"
        + port
        + "/"
        + database
        + "?tcpKeepAlive=true&socketFactory=bench.CountingSockets";
  }

  /** One shared pool per database and user. */
  public synchronized HikariDataSource pool(String database, String user) throws SQLException {
    HikariDataSource pool = pools.get(database + user);
    if (pool == null) {
      HikariConfig config = new HikariConfig();
      config.setJdbcUrl(url(database));
      config.setUsername(user);
      config.setMaximumPoolSize(POOL);
      config.setMinimumIdle(1);
      pool = new HikariDataSource(config);
      pools.put(database + user, pool);
    }
    return pool;
  }

  void execute(String sql) throws SQLException {
    try (var statement = admin.createStatement()) {
      statement.execute(sql);
    }
  }

  void execute(String database, String sql) throws SQLException {
    try (Connection connection = pool(database, "postgres").getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Ends the connections of a pool that is no longer needed. */
  synchronized void drop(String database, String user) {
    HikariDataSource pool = pools.remove(database + user);
    if (pool != null) {
      pool.close();
    }
  }

  /** Rows read for a step, table by table. */
  List<String> reads(String database, double steps) throws SQLException {
    List<String> reads = new ArrayList<>();
    try (Connection connection = pool(database, "postgres").getConnection();
        var row =
            connection
                .createStatement()
                .executeQuery(
                    """
                    select relname, seq_scan, seq_tup_read, idx_scan, idx_tup_fetch, n_tup_upd,
                      n_tup_hot_upd, n_dead_tup, n_live_tup
                    from pg_stat_user_tables where idx_scan + seq_scan > 0 order by 3 desc, 5 desc limit 8""")) {
      while (row.next()) {
        reads.add(
            String.format(
                Locale.ROOT,
                "%-12s a step: %.2f scans of all (%.1f rows), %.2f by index (%.1f rows), %.2f updates, %.2f of them hot; %d rows, %d dead",
                row.getString(1),
                row.getLong(2) / steps,
                row.getLong(3) / steps,
                row.getLong(4) / steps,
                row.getLong(5) / steps,
                row.getLong(6) / steps,
                row.getLong(7) / steps,
                row.getLong(9),
                row.getLong(8)));
      }
    }
    return reads;
  }

  /** Seconds of processor time that the server's processes have used, those of the system included. */
  double cpuSeconds() throws IOException {
    long ticks = 0;
    List<ProcessHandle> processes = new ArrayList<>(server.descendants().toList());
    processes.add(server.toHandle());
    for (ProcessHandle process : processes) {
      Path stat = Path.of("/proc", "" + process.pid(), "stat");
      if (Files.exists(stat)) {
        String text = Files.readString(stat);
        String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
        ticks += Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
      }
    }
    return ticks / 100.0;
  }

  String version() throws SQLException {
    return text("show server_version");
  }

  void resetCounters() throws SQLException {
    text("select pg_stat_statements_reset()::text");
    CountingSockets.FLUSHES.reset();
  }

  long walBytes() throws SQLException {
    return Long.parseLong(text("select (pg_current_wal_insert_lsn() - '0/0')::bigint::text"));
  }

  /** Top-level statements run in any database but this connection's. */
  long statements() throws SQLException {
    return Long.parseLong(
        text(
            """
        select coalesce(sum(calls), 0)::bigint::text from pg_stat_statements
        where dbid <> (select oid from pg_database where datname = current_database())"""));
  }

  /** Most frequent query on a table since the reset: calls, mean milliseconds, text. */
  Poll poll(String table) throws SQLException {
    try (var row =
        admin
            .createStatement()
            .executeQuery(
                """
        select calls, mean_exec_time, query from pg_stat_statements
        where query ~* '%s' and query !~* '^(insert|vacuum|analyze|delete)'
        order by calls desc limit 1"""
                    .formatted(table))) {
      return row.next()
          ? new Poll(row.getLong(1), row.getDouble(2), row.getString(3))
          : new Poll(0, 0, "");
    }
  }

  /** The statements that ran most often since the reset, in any database but this connection's. */
  List<Poll> busiest(int most) throws SQLException {
    List<Poll> busiest = new ArrayList<>();
    try (var row =
        admin
            .createStatement()
            .executeQuery(
                """
                select calls, mean_exec_time, '(planned ' || plans || ' times, '
                    || round(mean_plan_time::numeric, 3) || ' ms each) ' || left(query, 150)
                from pg_stat_statements
                where dbid <> (select oid from pg_database where datname = current_database())
                order by calls desc limit %d"""
                    .formatted(most))) {
      while (row.next()) {
        busiest.add(new Poll(row.getLong(1), row.getDouble(2), row.getString(3)));
      }
    }
    return busiest;
  }

  record Poll(long calls, double meanMillis, String query) {}

  @Override
  public void close() {
    pools.values().forEach(HikariDataSource::close);
    stop();
  }

  private String text(String sql) throws SQLException {
    try (var row = admin.createStatement().executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private Connection connectPatiently() throws Exception {
    for (int attempt = 0; ; attempt++) {
      try {
        return DriverManager.getConnection(
            "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "");
      } catch (SQLException e) {
        if (attempt == 100 || !server.isAlive()) {
          throw new IOException(Files.readString(home.resolve("server.log")), e);
        }
        Thread.sleep(100);
      }
    }
  }

  private synchronized void stop() {
    try {
      if (server.isAlive()) {
        call(List.of("kill", "-INT", "" + server.pid()));
        server.waitFor(60, TimeUnit.SECONDS);
      }
      if (Files.exists(home)) {
        try (var files = Files.walk(home)) {
          files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
      }
    } catch (IOException | InterruptedException e) {
      System.err.println("could not clean up " + home + ": " + e);
    }
  }

  private String data() {
    return home.resolve("data").toString();
  }

  private static boolean root() {
    return "root".equals(System.getProperty("user.name"));
  }

  /** PostgreSQL refuses to run as root, and it shall die with this process. */
  private List<String> demoted(String program, String... arguments) {
    List<String> command = new ArrayList<>(List.of("setpriv", "--pdeathsig", "INT"));
    if (root()) {
      command.addAll(List.of("--reuid", "nobody", "--regid", "nogroup", "--clear-groups"));
    }
    command.addAll(List.of("--", home.resolve("bin").resolve(program).toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  private void call(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IOException(command + ": " + output);
    }
  }
}
