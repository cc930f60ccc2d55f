package dev.zhishou.access.seal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.Commands;
import dev.zhishou.TestDatabase;
import dev.zhishou.TestServer;
import dev.zhishou.access.Caller;
import dev.zhishou.platform.Scope;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What happened before the last seal cannot be changed unseen.
@Tag("database")
class DaySealTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static TestServer server;
  private static DaySeal first;
  private static DaySeal second;

  @BeforeAll
  static void threeCasesUnderTwoSeals() {
    server = TestServer.on(DATABASE);
    MakeSeal making = server.part(MakeSeal.class);
    open("电动车进楼");
    open("楼道堆物");
    // Something for the audit log.
    Caller.signedIn(server.port(), "lanting-desk").call("GET", "/api/v1/people?q=1234", null);
    first = making.make().orElseThrow();
    open("电动车进楼");
    second = making.make().orElseThrow();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static void open(String words) {
    Caller desk = Caller.signedIn(server.port(), "lanting-desk");
    String home =
        desk.call("GET", "/api/v1/homes?limit=1", null).json().at("/items/0/id").asString();
    Caller.Answer opened =
        desk.call(
            "POST",
            "/api/v1/cases",
            "{\"procedure\":\"gas-leak\",\"community\":\"lanting\",\"home\":\"%s\",\"answers\":{}}"
                .formatted(home));
    assertThat(opened.status()).as(words + opened.body()).isIn(200, 201);
    String id = opened.json().path("id").asString();
    Caller.Answer noted =
        desk.call(
            "POST",
            "/api/v1/cases/" + id + "/commands",
            "{\"commands\":[{\"id\":\"%s\",\"do\":\"note\",\"text\":\"%s\"}]}"
                .formatted(java.util.UUID.randomUUID(), words));
    assertThat(noted.status()).isEqualTo(200);
  }

  @Test
  void the_seals_follow_each_other_and_hold_against_the_copy_outside() {
    assertThat(second.n()).isEqualTo(first.n() + 1);
    assertThat(second.text()).contains("\"prev_seal\":\"" + DaySeal.sha256(first.text()) + "\"");
    assertThat(look()).isEmpty();
    assertThat(look(new VerifySeals.Copy(second.n(), second.root()))).isEmpty();
    assertThat(look(new VerifySeals.Copy(99, second.root())))
        .singleElement()
        .asString()
        .contains("99", "they end at " + made());
  }

  private static int made() {
    return DATABASE.count("day_seal");
  }

  @Test
  void between_a_copy_that_agrees_and_one_that_does_not_the_history_was_changed() {
    var agrees = new VerifySeals.Copy(first.n(), first.root());
    var differs = new VerifySeals.Copy(second.n(), first.root());
    assertThat(look(agrees, differs))
        .singleElement()
        .asString()
        .contains(
            "day seal " + second.n(),
            "from after seal " + first.n(),
            "" + second.madeAt(),
            "case ");
    assertThat(look(new VerifySeals.Copy(first.n(), second.root())))
        .singleElement()
        .asString()
        .contains("from the beginning");
  }

  @Test
  void the_list_of_seals_is_for_who_reads_the_audit_log() {
    Caller admin = Caller.signedIn(server.port(), "admin");
    assertThat(admin.call("GET", "/api/v1/seals", null).body()).contains(first.root());
    Caller desk = Caller.signedIn(server.port(), "lanting-desk");
    assertThat(desk.call("GET", "/api/v1/seals", null).status()).isEqualTo(403);
  }

  @Test
  void the_command_line_proves_the_house_and_a_copy() {
    assertThat(verify("--seal", second.n() + ":" + first.root())).isEqualTo(1);
    String both = first.n() + ":" + first.root() + "," + second.n() + ":" + second.root();
    assertThat(verify("--seal", both)).isZero();
    assertThat(verify("--seal", both + ",")).isEqualTo(2);
    assertThat(verify("--seal", "nonsense")).isEqualTo(2);
  }

  @Test
  void of_many_nodes_that_seal_at_once_one_makes_the_seal() throws Exception {
    MakeSeal making = server.part(MakeSeal.class);
    making.make();
    int before = DATABASE.count("day_seal");
    open("再来一件");
    List<Callable<Boolean>> nodes = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      nodes.add(() -> making.make().isPresent());
    }
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var one : threads.invokeAll(nodes)) {
        one.get();
      }
    }
    assertThat(DATABASE.count("day_seal") - before).isBetween(1, 2);
    assertThat(look()).isEmpty();
  }

  /// The whole chain is written anew where it must be, as somebody with the database would do it.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a changed event | update case_event set bytes = convert_to(replace(convert_from(bytes,"
            + " 'UTF8'), '\"v\":1', '\"v\": 1'), 'UTF8'), hash = sha256(convert_to(replace("
            + "convert_from(bytes, 'UTF8'), '\"v\":1', '\"v\": 1'), 'UTF8')) where (case_id, seq) in"
            + " (select case_id, last_seq from case_head order by case_id limit 1);"
            + " update case_head h set last_hash = (select hash from case_event e where e.case_id ="
            + " h.case_id and e.seq = h.last_seq)",
        "a dropped case | delete from case_event where case_id in (select case_id from case_head"
            + " order by case_id limit 1)",
        "a seal with another root | update day_seal set text = replace(text, root, repeat('a', 64)),"
            + " root = repeat('a', 64) where n = 1",
        "a seal signed by another key | update day_seal set signature = public_key || public_key"
            + " where n = 2",
        "a seal with another key | update day_seal set public_key = sha256(public_key) where n = 1",
        "a line taken out of a seal | delete from day_seal_line where n = 1 and kind = 'audit'",
        "a seal taken out | delete from day_seal_line where n = 1; delete from day_seal where n = 1",
        "a row of the audit log | update audit set act = 'nothing' where seq = 1",
      })
  void what_is_done_before_the_seal_is_found(String what, String deed) {
    DATABASE.asOwner(
        "create table kept_events as select * from case_event; create table kept_heads as select *"
            + " from case_head; create table kept_seals as select * from day_seal; create table"
            + " kept_lines as select * from day_seal_line; create table kept_audit as select * from"
            + " audit");
    assertThat(look()).isEmpty();
    try {
      DATABASE.asOwner(deed);
      assertThat(look()).as(what).isNotEmpty();
    } finally {
      DATABASE.asOwner(
          """
          delete from case_event; insert into case_event select * from kept_events;
          update case_head h set last_hash = k.last_hash from kept_heads k where k.case_id = h.case_id;
          delete from day_seal_line; delete from day_seal;
          insert into day_seal select * from kept_seals;
          insert into day_seal_line select * from kept_lines;
          delete from audit; insert into audit select * from kept_audit;
          drop table kept_events, kept_heads, kept_seals, kept_lines, kept_audit;
          """);
    }
    assertThat(look()).isEmpty();
  }

  private static List<String> look(VerifySeals.Copy... copies) {
    return server
        .part(VerifySeals.class)
        .look(DATABASE.scoped().in(Scope.whole("day seal test")), List.of(copies))
        .faults()
        .stream()
        .map(dev.zhishou.platform.Message::both)
        .toList();
  }

  private static int verify(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("verify", "--database", DATABASE.url(), "--data", DATABASE.data().toString()));
    arguments.addAll(List.of(more));
    var out = new ByteArrayOutputStream();
    return Commands.run(
        arguments,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(out, true, StandardCharsets.UTF_8));
  }
}
