package dev.zhishou.platform.postgres;

import dev.zhishou.platform.keys.MasterKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// One PostgreSQL for all tests of a JVM, with a migrated template to clone databases from. It lies
/// below `target` and is kept for the next run; a second JVM at the same time gets a throw-away
/// one. It does not wait for the disk: durability is not the subject here. (With fsync off the
/// server would refuse it.)
public final class TestCluster {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private static TestCluster shared;

  private final EmbeddedPostgres postgres;
  private final MasterKey key;
  private final String template;

  private TestCluster(EmbeddedPostgres postgres, MasterKey key) throws Exception {
    this.postgres = postgres;
    this.key = key;
    this.template = "template_" + digestOfMigrations();
    try (Connection connection = Preparation.connect(superuser())) {
      makeTemplate(connection);
    }
  }

  /// The cluster of this JVM, started at the first call.
  public static synchronized TestCluster shared() {
    if (shared == null) {
      try {
        shared = start();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
    return shared;
  }

  /// A fresh, migrated, empty database.
  public JdbcAddress clone(String label) {
    String name =
        "t_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet() + "_" + label;
    run("create database " + name + " template " + template + " owner zs_owner");
    return owner(name);
  }

  /// A database that holds nothing, not even the schema.
  public JdbcAddress empty(String label) {
    String name =
        "e_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet() + "_" + label;
    run("create database " + name + " owner zs_owner");
    return owner(name);
  }

  /// Ends some connections to a database.
  public void cut(String database, int most) {
    run(
        """
        select pg_terminate_backend(pid) from (
          select pid from pg_stat_activity where datname = '%s' order by random() limit %s) as chosen
        """
            .formatted(database, most));
  }

  /// The key that the passwords come from.
  public MasterKey key() {
    return key;
  }

  private void run(String sql) {
    try (Connection connection = Preparation.connect(superuser());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static TestCluster start() throws Exception {
    Path folder = Path.of("target", "test-postgres-" + fork()).toAbsolutePath();
    Files.createDirectories(folder);
    // Many servers of the tests stay up side by side, each with pools of its own.
    var settings =
        List.of("synchronous_commit=off", "full_page_writes=off", "max_connections=1000");
    MasterKey key = MasterKey.at(folder.resolve("master.key"));
    EmbeddedPostgres postgres;
    try {
      postgres = EmbeddedPostgres.start(folder, key.password("postgres"), settings);
    } catch (FolderTaken taken) {
      Path own = folder.resolveSibling("test-postgres-of-" + ProcessHandle.current().pid());
      postgres = EmbeddedPostgres.start(own, key.password("postgres"), settings);
    }
    EmbeddedPostgres running = postgres;
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  try {
                    running.close();
                  } catch (IOException e) {
                    System.err.println(e);
                  }
                }));
    return new TestCluster(postgres, key);
  }

  /// Which of the JVMs that test side by side this is; each has a PostgreSQL of its own.
  private static String fork() {
    return System.getProperty("fork", "1");
  }

  private void makeTemplate(Connection connection) throws Exception {
    try (var statement = connection.createStatement()) {
      var old =
          statement.executeQuery(
              "select datname from pg_database where datname ~ '^(t_|e_|template_|unfinished)' and"
                  + " datname <> '"
                  + template
                  + "'");
      List<String> names = new java.util.ArrayList<>();
      while (old.next()) {
        names.add(old.getString(1));
      }
      for (String name : names) {
        statement.execute("drop database " + name + " with (force)");
      }
      if (statement
          .executeQuery("select from pg_database where datname = '" + template + "'")
          .next()) {
        return;
      }
      if (!statement.executeQuery("select from pg_roles where rolname = 'zs_owner'").next()) {
        statement.execute(
            "create role zs_owner login createrole password '" + key.password("zs_owner") + "'");
      }
      statement.execute("create database unfinished owner zs_owner");
      JdbcAddress owner = owner("unfinished");
      try (Connection migrating = Preparation.connect(owner)) {
        Preparation.roles(migrating, owner, key);
      }
      Preparation.flyway(owner).migrate();
      statement.execute("alter database unfinished rename to " + template);
    }
  }

  private JdbcAddress owner(String database) {
    return new JdbcAddress(postgres.url(database), "zs_owner", key.password("zs_owner"));
  }

  private JdbcAddress superuser() {
    return new JdbcAddress(postgres.url("postgres"), "postgres", key.password("postgres"));
  }

  private static String digestOfMigrations() throws Exception {
    Path folder = Path.of(TestCluster.class.getResource("/db/migration").toURI());
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".sql")).sorted().toList()) {
        digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }
}
