package dev.zhishou.platform.postgres;

import dev.zhishou.platform.keys.MasterKey;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfoService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is done to a database before it is served: roles, schema, migrations.
final class Preparation {
  private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);

  static final String OWNER = "zs_owner";
  static final String NAME = "zs";
  private static final int OLDEST_VERSION = 15;

  /// Two servers that start at once prepare one after the other.
  private static final long ADVISORY_LOCK = 0x7a686973686f75L;

  private Preparation() {}

  /// Makes the owner and the database of an embedded cluster when they are missing.
  static JdbcAddress ownDatabase(EmbeddedPostgres postgres, MasterKey key) throws IOException {
    var superuser =
        new JdbcAddress(
            postgres.url("postgres"), Cluster.SUPERUSER, key.password(Cluster.SUPERUSER));
    var owner = new JdbcAddress(postgres.url(NAME), OWNER, key.password(OWNER));
    try (Connection connection = connect(superuser)) {
      if (!exists(connection, "select 1 from pg_roles where rolname = ?", OWNER)) {
        execute(
            connection,
            "create role " + OWNER + " login createrole password '" + owner.password() + "'");
      }
      if (!exists(connection, "select 1 from pg_database where datname = ?", NAME)) {
        execute(connection, "create database " + NAME + " owner " + OWNER);
      }
      return owner;
    } catch (SQLException e) {
      throw new IOException("PostgreSQL: " + e.getMessage(), e);
    }
  }

  /// Checks the server, makes the roles, migrates the schema to this release.
  static void migrate(JdbcAddress owner, MasterKey key, BeforeUpgrade before) throws IOException {
    try (Connection connection = connect(owner)) {
      check(connection);
      execute(connection, "select pg_advisory_lock(" + ADVISORY_LOCK + ")");
      roles(connection, owner, key);
      Flyway flyway = flyway(owner);
      MigrationInfoService standing = flyway.info();
      if (standing.current() != null && standing.pending().length > 0) {
        LOG.info("升级前先备份 / backing up before the upgrade");
        before.upgrade(owner);
      }
      flyway.migrate();
    } catch (SQLException | FlywayException e) {
      throw new IOException(
          "数据库未能准备好 / the database could not be made ready: " + e.getMessage(), e);
    }
  }

  static boolean holdsSchema(JdbcAddress owner) throws IOException {
    try (Connection connection = connect(owner)) {
      return exists(connection, "select 1 from pg_namespace where nspname = ?", NAME);
    } catch (SQLException e) {
      throw new IOException("PostgreSQL: " + e.getMessage(), e);
    }
  }

  static void roles(Connection connection, JdbcAddress owner, MasterKey key) throws SQLException {
    for (String role : List.of(Database.APP, Database.WHOLE)) {
      role(connection, owner, role, key.password(role));
    }
  }

  static Flyway flyway(JdbcAddress owner) {
    return Flyway.configure()
        .dataSource(owner.url(), owner.user(), owner.password())
        .schemas(NAME)
        .createSchemas(true)
        .table("schema_history")
        .locations("classpath:db/migration")
        .outOfOrder(true)
        .placeholderReplacement(false)
        .initSql("set search_path = zs, public")
        .load();
  }

  private static void check(Connection connection) throws SQLException, IOException {
    if (connection.getMetaData().getDatabaseMajorVersion() < OLDEST_VERSION) {
      throw new IOException(
          "需要 PostgreSQL 15 或更新版本 / PostgreSQL 15 or newer is needed, this is "
              + connection.getMetaData().getDatabaseProductVersion());
    }
    if ("off".equals(show(connection, "fsync"))) {
      throw new IOException(
          "数据库 fsync=off,断电会丢失记录,拒绝启动 / the database has fsync=off and would lose records"
              + " with the power; refused");
    }
    if ("off".equals(show(connection, "synchronous_commit"))) {
      LOG.warn(
          "数据库 synchronous_commit=off,崩溃会丢失最后的记录 / the database has synchronous_commit=off"
              + " and may lose the last records in a crash");
    }
  }

  private static void role(Connection connection, JdbcAddress owner, String role, String password)
      throws SQLException {
    // The password is Base64 of a digest: nothing in it needs escaping.
    if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
      execute(connection, "create role " + role + " login password '" + password + "'");
      return;
    }
    try (Connection tried = connect(new JdbcAddress(owner.url(), role, password))) {
      LOG.debug("{} signs in to {}", role, tried.getCatalog());
    } catch (SQLException e) {
      LOG.warn(
          "角色 {} 的密码与主密钥不符,现重新设置 / the password of role {} does not fit the master key and is"
              + " set anew",
          role,
          role);
      execute(connection, "alter role " + role + " password '" + password + "'");
    }
  }

  static Connection connect(JdbcAddress address) throws SQLException {
    return DriverManager.getConnection(address.url(), address.user(), address.password());
  }

  private static boolean exists(Connection connection, String sql, String name)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setString(1, name);
      return statement.executeQuery().next();
    }
  }

  private static String show(Connection connection, String setting) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("show " + setting)) {
      row.next();
      return row.getString(1);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
