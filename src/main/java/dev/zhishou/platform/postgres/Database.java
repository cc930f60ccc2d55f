package dev.zhishou.platform.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.zhishou.platform.keys.MasterKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The company's one database, migrated and ready, with its pools. `zs_owner` has migrated and is
/// gone; while serving there are only `zs_app` (the communities of its transaction) and `zs_whole`.
public final class Database implements AutoCloseable {
  /// Sees the communities of the transaction's setting.
  public static final String APP = "zs_app";

  /// Sees every community.
  public static final String WHOLE = "zs_whole";

  private static final int APP_CONNECTIONS = 20;
  private static final int WHOLE_CONNECTIONS = 12;
  private static final int TASK_CONNECTIONS = 6;

  /// A request waits this long for the database to come back before it is told 503; those
  /// who ask after that are told at once. For a pool that is merely busy it waits longer (`Pool`).
  private static final int PATIENCE_MILLIS = 3_000;

  private final @Nullable EmbeddedPostgres embedded;
  private final JdbcAddress owner;
  private final Pool app;
  private final Pool whole;
  private final Pool tasks;

  private Database(@Nullable EmbeddedPostgres embedded, JdbcAddress owner, MasterKey key) {
    this.embedded = embedded;
    this.owner = owner;
    Pool.Away away = new Pool.Away();
    this.app = new Pool(pool("app", owner, APP, key, APP_CONNECTIONS), away);
    this.whole = new Pool(pool("whole", owner, WHOLE, key, WHOLE_CONNECTIONS), away);
    this.tasks = new Pool(pool("tasks", owner, WHOLE, key, TASK_CONNECTIONS), away);
  }

  /// Starts the PostgreSQL of a data folder, makes what is missing, migrates.
  ///
  /// @param folder the folder of the cluster, `DATA/postgres`
  /// @throws IOException when it does not start, or another server uses the folder
  public static Database embedded(Path folder, MasterKey key) throws IOException {
    return embedded(folder, key, nothing -> {});
  }

  /// The same, and does something before an older schema is migrated.
  public static Database embedded(Path folder, MasterKey key, BeforeUpgrade before)
      throws IOException {
    EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, key.password("postgres"), List.of());
    try {
      JdbcAddress owner = Preparation.ownDatabase(postgres, key);
      Preparation.migrate(owner, key, before);
      return new Database(postgres, owner, key);
    } catch (IOException | RuntimeException e) {
      postgres.close();
      throw e;
    }
  }

  /// Uses the owner's own database, makes what is missing in it, migrates.
  ///
  /// @throws IOException when the server has `fsync=off`, is older than 15, or refuses the owner
  public static Database at(JdbcAddress owner, MasterKey key) throws IOException {
    return at(owner, key, nothing -> {});
  }

  /// The same, and does something before an older schema is migrated.
  public static Database at(JdbcAddress owner, MasterKey key, BeforeUpgrade before)
      throws IOException {
    Preparation.migrate(owner, key, before);
    return new Database(null, owner, key);
  }

  /// Uses the database of a data folder as it is, beside the server that runs on it or, when none
  /// runs, on a PostgreSQL started for this.
  ///
  /// @throws IOException when there is no database, or it does not start
  public static Database running(Path folder, MasterKey key) throws IOException {
    Path cluster = folder.toAbsolutePath().normalize().resolve("cluster");
    if (!Files.exists(cluster)) {
      throw new IOException("没有数据库: " + folder + " / there is no database: " + folder);
    }
    String owner = key.password(Preparation.OWNER);
    try {
      EmbeddedPostgres own =
          EmbeddedPostgres.start(folder, key.password(Cluster.SUPERUSER), List.of());
      return new Database(
          own, new JdbcAddress(own.url(Preparation.NAME), Preparation.OWNER, owner), key);
    } catch (FolderTaken taken) {
      int port = PostmasterFile.read(cluster).orElseThrow(() -> taken).port();
      String url = "jdbc:postgresql://127.0.0.1:" + port + "/" + Preparation.NAME;
      return new Database(null, new JdbcAddress(url, Preparation.OWNER, owner), key);
    }
  }

  /// Whether a database has our schema already.
  ///
  /// @throws IOException when it does not answer
  public static boolean holdsSomething(JdbcAddress owner) throws IOException {
    return Preparation.holdsSchema(owner);
  }

  /// Uses a database that is migrated already (tests clone one from a template).
  public static Database migrated(JdbcAddress owner, MasterKey key) {
    return new Database(null, owner, key);
  }

  /// Connections that see the communities of their transaction; only `Scoped` may use them.
  public DataSource app() {
    return app;
  }

  /// Connections that see everything; for `Scoped` and for libraries with tables of their own.
  public DataSource whole() {
    return whole;
  }

  /// Connections of the follow-ups, so that a flood of them starves nobody else.
  public DataSource tasks() {
    return tasks;
  }

  /// The owner, for migration and restore only.
  public JdbcAddress owner() {
    return owner;
  }

  /// The server inside; null when the database is the owner's own.
  public @Nullable EmbeddedPostgres server() {
    return embedded;
  }

  @Override
  public void close() throws IOException {
    app.close();
    whole.close();
    tasks.close();
    if (embedded != null) {
      embedded.close();
    }
  }

  private static HikariDataSource pool(
      String name, JdbcAddress owner, String role, MasterKey key, int most) {
    var config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(owner.url());
    config.setUsername(role);
    config.setPassword(key.password(role));
    config.setMaximumPoolSize(most);
    config.setMinimumIdle(2);
    config.setConnectionTimeout(PATIENCE_MILLIS);
    config.setValidationTimeout(2_000);
    config.addDataSourceProperty("ApplicationName", "zhishou " + name);
    config.addDataSourceProperty("currentSchema", "zs,public");
    config.addDataSourceProperty("options", "-c statement_timeout=30000 -c jit=off");
    // The detail of an error shows column values, which may be personal.
    config.addDataSourceProperty("logServerErrorDetail", "false");
    config.addDataSourceProperty("connectTimeout", "3");
    config.addDataSourceProperty("socketTimeout", "60");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    return new HikariDataSource(config);
  }
}
