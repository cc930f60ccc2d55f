package dev.zhishou.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.Sql;
import dev.zhishou.platform.keys.MasterKey;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/// The database under faults, with the durable settings that are shipped.
@Tag("database")
class EmbeddedPostgresTest {
  Path folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createTempDirectory("zhishou-postgres-");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @AfterEach
  void removeFolder() throws Exception {
    assertThat(new ProcessBuilder("rm", "-rf", folder.toString()).start().waitFor()).isZero();
  }

  @Test
  void a_second_server_on_the_folder_is_refused_and_after_a_stop_it_is_free() throws Exception {
    MasterKey key = MasterKey.at(folder.resolve("master.key"));
    try (Database first = open(folder, key)) {
      assertThatThrownBy(() -> open(folder, key))
          .isInstanceOf(FolderTaken.class)
          .hasMessageContaining("--data")
          .hasMessageContaining(folder.toString());
      write(first, 1);
      assertThat(numbers(first)).containsExactly(1);
      try (Database beside = Database.running(folder.resolve("postgres"), key)) {
        assertThat(numbers(beside)).containsExactly(1);
      }
    }
    try (Database again = open(folder, key)) {
      assertThat(numbers(again)).containsExactly(1);
      assertThat(setting(again, "fsync")).isEqualTo("on");
      assertThat(setting(again, "synchronous_commit")).isEqualTo("on");
      assertThat(setting(again, "full_page_writes")).isEqualTo("on");
      assertThat(setting(again, "statement_timeout")).isEqualTo("30s");
      assertThat(setting(again, "jit")).isEqualTo("off");
    }
    assertThatThrownBy(() -> open(folder, MasterKey.random())).isInstanceOf(IOException.class);
  }

  @Test
  void a_postgres_that_is_killed_comes_back_and_nothing_acknowledged_is_lost() throws Exception {
    MasterKey key = MasterKey.at(folder.resolve("master.key"));
    try (Database database = open(folder, key)) {
      var acknowledged = new AtomicInteger();
      var failures = new AtomicInteger();
      var stop = new java.util.concurrent.atomic.AtomicBoolean();
      Thread writer =
          Thread.ofVirtual()
              .start(
                  () -> {
                    for (int number = 1; !stop.get(); number++) {
                      try {
                        write(database, number);
                        acknowledged.incrementAndGet();
                      } catch (DataAccessException e) {
                        failures.incrementAndGet();
                      }
                    }
                  });
      await().until(() -> acknowledged.get() > 20);
      long killed = database.server().process().pid();
      database.server().process().destroyForcibly();
      await().atMost(Duration.ofSeconds(30)).until(() -> failures.get() > 0);
      int before = acknowledged.get();
      await().atMost(Duration.ofSeconds(60)).until(() -> acknowledged.get() > before + 20);
      stop.set(true);
      writer.join();
      assertThat(database.server().process().pid()).isNotEqualTo(killed);
      assertThat(numbers(database)).hasSizeGreaterThanOrEqualTo(acknowledged.get());
      assertThat(numbers(database).size() - acknowledged.get())
          .as("written but not acknowledged: at most the one under way")
          .isLessThanOrEqualTo(1);
    }
  }

  @Test
  void a_killed_server_leaves_no_postgres_and_loses_nothing_acknowledged() throws Exception {
    Process server =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                PostgresHost.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Set<Integer> acknowledged = new HashSet<>();
    long postgres = 0;
    try (var lines = server.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("postgres ")) {
          postgres = Long.parseLong(line.substring("postgres ".length()));
        } else if (line.startsWith("acknowledged ")) {
          acknowledged.add(Integer.parseInt(line.substring("acknowledged ".length())));
        }
        if (acknowledged.size() == 50) {
          server.toHandle().destroyForcibly(); // what it has said can still be read
        }
      }
    }
    assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(50);
    ProcessHandle left = ProcessHandle.of(postgres).orElse(null);
    await().atMost(Duration.ofSeconds(20)).until(() -> left == null || !left.isAlive());
    try (Database again = open(folder, MasterKey.at(folder.resolve("master.key")))) {
      assertThat(numbers(again)).containsAll(acknowledged);
    }
  }

  @Test
  void a_full_disk_refuses_writes_and_when_there_is_room_again_nothing_is_lost() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    Process mount =
        new ProcessBuilder(
                "mount", "-t", "tmpfs", "-o", "size=260m,mode=0755", "tmpfs", disk.toString())
            .redirectErrorStream(true)
            .start();
    Assumptions.assumeTrue(mount.waitFor() == 0, "mounting a small disk is not allowed here");
    try {
      MasterKey key = MasterKey.at(disk.resolve("master.key"));
      try (Database database = open(disk, key)) {
        write(database, 1);
        Path filler = disk.resolve("filler");
        fill(filler);
        assertThatThrownBy(() -> writeMuch(database)).isInstanceOf(DataAccessException.class);
        Files.delete(filler);
        await()
            .atMost(Duration.ofSeconds(60))
            .ignoreExceptionsInstanceOf(DataAccessException.class)
            .until(
                () -> {
                  write(database, 2);
                  return true;
                });
        assertThat(numbers(database)).contains(1, 2);
      }
    } finally {
      assertThat(new ProcessBuilder("umount", disk.toString()).start().waitFor()).isZero();
    }
  }

  @Test
  void below_a_folder_that_others_may_not_enter_it_runs_all_the_same() throws Exception {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    MasterKey key = MasterKey.at(folder.resolve("master.key"));
    try (Database database = open(folder, key)) {
      write(database, 1);
      assertThat(numbers(database)).containsExactly(1);
    }
  }

  @Test
  void an_older_schema_is_backed_up_before_it_is_migrated() throws Exception {
    MasterKey key = MasterKey.at(folder.resolve("master.key"));
    var upgrades = new AtomicInteger();
    Path postgres = folder.resolve("postgres");
    Database.embedded(postgres, key, owner -> upgrades.incrementAndGet()).close();
    assertThat(upgrades).as("a new database is no upgrade").hasValue(0);
    try (Database database = Database.embedded(postgres, key, owner -> upgrades.incrementAndGet());
        var connection = Preparation.connect(database.owner());
        var statement = connection.createStatement()) {
      assertThat(upgrades).as("nothing to migrate").hasValue(0);
      statement.execute("delete from zs.schema_history where version = '0104'");
    }
    Database.embedded(postgres, key, owner -> upgrades.incrementAndGet()).close();
    assertThat(upgrades).hasValue(1);
  }

  @Test
  void a_server_without_fsync_is_refused() throws Exception {
    MasterKey key = MasterKey.at(folder.resolve("master.key"));
    try (EmbeddedPostgres careless =
        EmbeddedPostgres.start(
            folder.resolve("postgres"), key.password("postgres"), List.of("fsync=off"))) {
      var owner = new JdbcAddress(careless.url("postgres"), "postgres", key.password("postgres"));
      assertThatThrownBy(() -> Database.at(owner, key))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("fsync=off");
    }
  }

  private static Database open(Path folder, MasterKey key) throws IOException {
    return Database.embedded(folder.resolve("postgres"), key);
  }

  private static Sql sql(Database database) {
    return new Scoped(database).in(Scope.whole("test of faults"));
  }

  private static void write(Database database, int number) {
    sql(database)
        .of(
            """
            insert into task (task_name, task_instance, execution_time)
            values ('number', :number, '2026-11-21T00:00:00Z') on conflict do nothing
            """)
        .set("number", String.valueOf(number))
        .update();
  }

  private static void writeMuch(Database database) {
    for (int i = 0; i < 50; i++) {
      sql(database)
          .of(
              """
              insert into task (task_name, task_instance, task_data, execution_time)
              select 'big', gen_random_uuid()::text, :data, '2026-11-21T00:00:00Z'
              from generate_series(1, 2000)
              """)
          .set("data", new byte[1500])
          .update();
    }
  }

  private static List<Integer> numbers(Database database) {
    return sql(database)
        .of(
            """
            select task_instance::int as n from task where task_name = 'number' order by 1
            """)
        .list(row -> row.integer("n"));
  }

  private static String setting(Database database, String name) {
    return sql(database)
        .of("select current_setting(:name) as value")
        .set("name", name)
        .first(row -> row.text("value"));
  }

  private static void fill(Path filler) throws IOException {
    try (var file = new RandomAccessFile(filler.toFile(), "rw")) {
      var block = new byte[64 << 10];
      while (true) {
        file.write(block);
      }
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("No space left");
    }
  }
}
