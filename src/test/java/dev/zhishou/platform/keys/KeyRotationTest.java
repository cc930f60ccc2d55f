package dev.zhishou.platform.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.TestDatabase;
import dev.zhishou.casework.MovedClock;
import dev.zhishou.platform.NewId;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.cli.KeyCommand;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A new key while two nodes work: nothing becomes unreadable, nothing is left under the old one.
class KeyRotationTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final UUID COMMUNITY = UUID.fromString("00000000-0000-7000-8000-000000000009");

  private final MovedClock clock = new MovedClock("2026-11-22T00:00:00Z");
  private final Node one = new Node();
  private final Node two = new Node();

  private final class Node {
    final Keysets keysets = new Keysets(DATABASE.scoped(), DATABASE.key(), clock);
    final Sealing sealing = keysets.sealing();
    final KeyRotation rotation = new KeyRotation(DATABASE.scoped(), keysets, sealing, clock);

    UUID write(String name) {
      UUID id = NewId.at(clock.instant());
      DATABASE
          .scoped()
          .in(Scope.of(COMMUNITY))
          .of("insert into person (id, community_id, name) values (:id, :community, :name)")
          .set("id", id)
          .set("community", COMMUNITY)
          .set("name", sealing.seal(name, at(id)))
          .update();
      return id;
    }

    String read(UUID id) {
      return sealing.openText(sealed(id), at(id));
    }
  }

  @Test
  void both_nodes_read_everything_all_along_and_the_old_key_goes_when_nothing_is_left_under_it() {
    List<UUID> people = new ArrayList<>();
    for (int i = 0; i < 450; i++) {
      people.add(one.write("住户" + i));
    }
    byte[] old = one.sealing.prefix();
    assertThat(one.rotation.values()).as("names alone").isEqualTo(450);

    assertThat(two.rotation.begin()).isTrue();
    assertThat(two.rotation.begin()).as("one after the other").isFalse();
    people.add(two.write("新钥匙下的人"));
    assertThat(one.read(people.getLast())).as("a key that this node has not read yet").isNotNull();
    people.add(one.write("还在旧钥匙下的人"));
    assertThat(one.rotation.goOn()).as("a node may still seal under the old one").isZero();
    assertThat(one.rotation.standing().keys()).isEqualTo(2);

    clock.forward(Duration.ofMinutes(2));
    assertThat(one.rotation.goOn()).isBetween(450, 451);
    assertThat(one.rotation.standing().keys()).isEqualTo(1);
    for (UUID id : people) {
      assertThat(Sealing.begins(sealed(id), old)).isFalse();
    }
    for (Node node : List.of(one, two)) {
      assertThat(node.read(people.getFirst())).isEqualTo("住户0");
      assertThat(node.read(people.getLast())).isEqualTo("还在旧钥匙下的人");
    }
    assertThat(new Node().read(people.get(17))).as("after a restart").isEqualTo("住户17");
    assertThat(two.rotation.goOn()).as("nothing is left to do").isZero();

    assertThat(rotate()).as("from the command line").isZero();
    assertThat(one.rotation.standing().keys()).isEqualTo(2);
    assertThat(rotate()).as("while one is under way").isEqualTo(1);
    assertThat(one.read(people.getFirst())).isEqualTo("住户0");
  }

  private int rotate() {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    List<String> arguments =
        List.of("rotate", "--data", DATABASE.data().toString(), "--database", DATABASE.url());
    return new KeyCommand(
            (data, keyFile, database, user) -> !user.isEmpty() && two.rotation.begin())
        .run(arguments, nowhere, nowhere);
  }

  /// A column of sealed values that nobody named would be left under the old key, and lost with it.
  @Test
  void every_column_that_is_sealed_is_named() {
    List<String> named =
        DATABASE
            .scoped()
            .in(Scope.whole("key rotation test"))
            .of("select table_name || '.' || column_name as name from sealed_column")
            .list(row -> row.text("name"));
    assertThat(named).contains("person.phone", "case_private.sealed", "report.text");
    assertThat(Places.sealed()).isNotEmpty().allMatch(named::contains, "a row in sealed_column");
  }

  private static byte[] sealed(UUID id) {
    return DATABASE
        .scoped()
        .in(Scope.whole("key rotation test"))
        .of("select name from person where id = :id")
        .set("id", id)
        .first(row -> row.bytes("name"));
  }

  private static SealedAt at(UUID id) {
    return new SealedAt("person", "name", id.toString());
  }
}
