package dev.zhishou.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhishou.TestDatabase;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.keys.Keysets;
import dev.zhishou.platform.keys.MasterKey;
import dev.zhishou.platform.keys.SealedAt;
import dev.zhishou.platform.keys.Sealing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
  @RegisterExtension static final TestDatabase FROM = TestDatabase.fresh();
  @RegisterExtension static final TestDatabase TO = TestDatabase.fresh();

  static final String TABLES =
      """
      create table room (id uuid primary key, community_id uuid not null, name text);
      call scope_table('room', app => 'select, insert', whole => 'select, insert');
      create table apple (id int generated always as identity primary key, room uuid references room,
        community_id uuid not null, photo bytea, name text);
      call scope_table('apple', app => 'select, insert', whole => 'select, insert');
      """;

  static final SealedAt PLACE = new SealedAt("apple", "photo", "1");

  @TempDir Path folder;

  @BeforeAll
  static void twoTablesThatHangTogether() {
    FROM.asOwner(TABLES);
    TO.asOwner(TABLES);
    UUID room = UUID.randomUUID();
    String sealed = HexFormat.of().formatHex(sealing(FROM).seal("陈女士", PLACE));
    FROM.asOwner("insert into room values ('" + room + "', '" + room + "', E'配电房\\t一号\\\\n')");
    FROM.asOwner(
        "insert into apple (room, community_id, photo) values ('"
            + room
            + "', '"
            + room
            + "', '\\x"
            + sealed
            + "')");
    FROM.asOwner("update installation set ahead_ms = 7200000");
  }

  @Test
  void what_was_backed_up_stands_in_another_database_and_opens_with_the_same_key()
      throws Exception {
    String photo = evidence(folder.resolve("evidence"), "a photo");
    Path target = folder.resolve("backup");
    assertThat(backup().write(target)).isGreaterThanOrEqualTo(2);

    Restore restore = Restore.of(target, FROM.key());
    restore.into(TO.database());
    restore.evidenceInto(folder.resolve("restored"));

    assertThat(TO.count("room where name = E'配电房\\t一号\\\\n'")).isEqualTo(1);
    byte[] sealed =
        TO.scoped()
            .in(Scope.whole("test"))
            .of("select photo from apple where name is null")
            .first(row -> row.bytes("photo"));
    assertThat(sealing(TO).openText(sealed, PLACE)).isEqualTo("陈女士");
    assertThat(installation(TO)).isNotEqualTo(installation(FROM));
    assertThat(TO.count("installation where ahead_ms = 7200000")).isEqualTo(1);
    assertThat(EvidenceFiles.in(folder.resolve("restored"))).containsExactly(photo);
    assertThat(restore.verify(TO.database(), folder.resolve("restored"), List.of())).isEmpty();
    assertThat(
            restore.verify(
                TO.database(),
                folder.resolve("nowhere"),
                List.of(sql -> List.of(new Message("断", "broken")))))
        .extracting(Message::en)
        .containsExactly("broken", "damaged evidence " + photo);
  }

  @Test
  void a_backup_with_one_changed_byte_is_refused_before_anything_is_touched() throws Exception {
    String photo = evidence(folder.resolve("evidence"), "a photo");
    Path target = folder.resolve("backup");
    backup().write(target);
    for (String file : List.of("tables/room.copy.zst", "evidence/" + at(photo))) {
      byte[] bytes = Files.readAllBytes(target.resolve(file));
      byte[] changed = bytes.clone();
      changed[changed.length / 2] ^= 1;
      Files.delete(target.resolve(file));
      Files.write(target.resolve(file), changed);
      assertThatThrownBy(() -> Restore.of(target, FROM.key()))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(file.contains("evidence") ? photo : file);
      Files.write(target.resolve(file), bytes);
    }
    assertThat(Restore.of(target, FROM.key())).isNotNull();
  }

  @Test
  void another_master_key_and_a_taken_folder_are_refused() throws Exception {
    Path target = folder.resolve("backup");
    backup().write(target);
    assertThatThrownBy(() -> Restore.of(target, MasterKey.random()))
        .hasMessageContaining("master key");
    assertThatThrownBy(() -> backup().write(target)).hasMessageContaining("not an empty folder");
    assertThatThrownBy(() -> Restore.of(folder.resolve("nothing"), FROM.key()))
        .hasMessageContaining("not a backup");
  }

  private Backup backup() {
    return new Backup(
        FROM.database().whole(), FROM.key(), folder.resolve("evidence"), Clock.systemUTC());
  }

  private static String evidence(Path folder, String content) throws IOException {
    Path file = Files.writeString(Files.createTempFile("evidence", ""), content);
    String sha256 = DigestUtils.sha256Hex(content);
    Path target = folder.resolve(at(sha256));
    Files.createDirectories(target.getParent());
    Files.move(file, target);
    return sha256;
  }

  private static String at(String sha256) {
    return sha256.substring(0, 2) + "/" + sha256.substring(2, 4) + "/" + sha256;
  }

  private static Sealing sealing(TestDatabase database) {
    return new Keysets(database.scoped(), database.key(), Clock.systemUTC()).sealing();
  }

  private static UUID installation(TestDatabase database) {
    return database
        .scoped()
        .in(Scope.whole("test"))
        .of("select id from installation")
        .first(row -> row.uuid("id"));
  }
}
