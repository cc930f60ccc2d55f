package dev.zhishou;

import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.keys.MasterKey;
import dev.zhishou.platform.postgres.Database;
import dev.zhishou.platform.postgres.JdbcAddress;
import dev.zhishou.platform.postgres.TestCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.DynamicPropertyRegistry;

/// A fresh, migrated database for one test class, cloned in a moment from a template:
///
/// ```java
/// @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();
/// … DATABASE.scoped().in(Scope.of(community)).of("select …")…
/// ```
///
/// With a server of the demonstration company on it: `OverHttp`.
public final class TestDatabase implements AfterAllCallback {
  private final JdbcAddress owner;
  private final Database database;
  private final Scoped scoped;
  private final Path data;

  private TestDatabase() {
    TestCluster cluster = TestCluster.shared();
    owner = cluster.clone("db");
    database = Database.migrated(owner, cluster.key());
    scoped = new Scoped(database);
    try {
      data = Files.createTempDirectory("zhishou-test-data-");
      Files.createDirectories(data.resolve("keys"));
      Files.writeString(data.resolve("keys/master.key"), cluster.key().text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A new database.
  public static TestDatabase fresh() {
    return new TestDatabase();
  }

  /// Its pools.
  public Database database() {
    return database;
  }

  /// SQL in a scope, as the product runs it.
  public Scoped scoped() {
    return scoped;
  }

  /// The master key of the test cluster.
  public MasterKey key() {
    return TestCluster.shared().key();
  }

  /// The owner's address, user and password in it.
  public String url() {
    return owner.url() + "?user=" + owner.user() + "&password=" + owner.password();
  }

  /// A data folder whose `keys/master.key` fits this database.
  public Path data() {
    return data;
  }

  /// Runs statements as the owner, past every wall: to plant what a test needs.
  public void asOwner(String sql) {
    try (var connection =
            java.sql.DriverManager.getConnection(owner.url(), owner.user(), owner.password());
        var statement = connection.createStatement()) {
      statement.execute("set search_path = zs, public");
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A count as the owner sees it, past every wall and grant.
  public int asOwnerCount(String sql) {
    try (var connection =
            java.sql.DriverManager.getConnection(owner.url(), owner.user(), owner.password());
        var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      result.next();
      return result.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /// Ends some connections to it, in the middle of whatever they do.
  public void cutLines(int most) {
    TestCluster.shared().cut(owner.url().substring(owner.url().lastIndexOf('/') + 1), most);
  }

  /// Rows of a table, over all communities.
  public int count(String table) {
    return scoped
        .in(Scope.whole("count in a test"))
        .of("select count(*)::int as n from " + table)
        .first(row -> row.integer("n"));
  }

  /// Lets a Spring context use this database.
  public void tell(DynamicPropertyRegistry registry) {
    registry.add("zhishou.database", this::url);
    registry.add("zhishou.data", data::toString);
    registry.add("zhishou.empty", () -> "true");
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    database.close();
  }
}
