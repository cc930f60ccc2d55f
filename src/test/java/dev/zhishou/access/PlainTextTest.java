package dev.zhishou.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.TestDatabase;
import dev.zhishou.TestServer;
import dev.zhishou.platform.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// After the demonstration company was made and a case was run, no telephone number and nothing
/// that somebody said stands in the plain in any table, as text or as bytes.
@Tag("database")
class PlainTextTest {
  private static final List<String> SAID =
      new ArrayList<>(List.of("金丝雀甲", "13712345678", "金丝雀乙", "金丝雀丙", "金丝雀丁", "金丝雀戊"));

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static TestServer server;

  @BeforeAll
  static void aCaseIsRun() {
    server = TestServer.on(DATABASE);
    Caller desk = Caller.signedIn(server.port(), "lanting-desk");
    JsonNode report =
        call(
            desk.withKey("canary"),
            "/api/v1/reports",
            "{\"text\":\"3号楼2单元电梯卡住了,金丝雀乙在里面\",\"channel\":\"phone\",\"community\":\"lanting\","
                + "\"reporter\":{\"name\":\"金丝雀甲\",\"phone\":\"13712345678\"}}");
    String lift = report.at("/suggestions/0/answers/lift").asString();
    JsonNode opened =
        call(
            desk.withKey("canary-2"),
            "/api/v1/cases",
            "{\"procedure\":\"lift-entrapment\",\"community\":\"lanting\",\"report\":\"%s\",\"answers\":{\"lift\":\"%s\",\"trapped\":1}}"
                .formatted(report.path("id").asString(), lift));
    String commands = "/api/v1/cases/" + opened.path("id").asString() + "/commands";
    JsonNode done =
        call(
            desk,
            commands,
            """
            {"commands":[{"id":"%s","do":"note","text":"金丝雀丙"},
             {"id":"%s","do":"done","step":"call_contractor",
              "answers":{"reached":true,"answerer":"金丝雀丁"}}]}
            """
                .formatted(UUID.randomUUID(), UUID.randomUUID()));
    assertThat(done.path("results").valueStream().map(one -> one.path("outcome").asString()))
        .as(done.path("results").toString())
        .containsExactly("accepted", "accepted");
    String person =
        desk.call("GET", "/api/v1/people?limit=1&q=13712345678", null).json().toString();
    assertThat(person).contains("items");
    String anybody =
        desk.call("GET", "/api/v1/people?limit=1", null).json().at("/items/0/id").asString();
    JsonNode told =
        call(
            desk,
            "/api/v1/people/" + anybody + "/reveal",
            "{\"reason\":\"other\",\"text\":\"金丝雀戊\"}");
    SAID.add(told.path("phone").asString());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void what_was_said_is_found_where_it_was_planted_in_the_plain() {
    DATABASE.asOwner(
        "create table planted (bytes bytea, words text); insert into planted values"
            + " (convert_to('金丝雀甲', 'UTF8'), 'x10057112345x,10057112345')");
    try {
      assertThat(holding("金丝雀甲")).containsExactly("planted");
      assertThat(withNumbers()).containsExactly("planted");
    } finally {
      DATABASE.asOwner("drop table planted");
    }
  }

  @Test
  void nothing_that_was_said_stands_in_any_table() {
    for (String words : SAID) {
      assertThat(holding(words)).as(words).isEmpty();
    }
  }

  @Test
  void no_telephone_number_stands_in_any_table() {
    assertThat(withNumbers()).isEmpty();
  }

  private static List<String> holding(String words) {
    return where(
        "position('%s' in t::text) > 0 or position(encode(convert_to('%s', 'UTF8'), 'hex') in t::text) > 0"
            .formatted(words, words));
  }

  /// Eleven digits that begin with 1, as the demonstration's and all mobile numbers do.
  private static List<String> withNumbers() {
    String number = "'(^|[^0-9a-zA-Z.-])1[0-9]{10}([^0-9a-zA-Z.-]|$)'";
    List<String> found = new ArrayList<>(where("t::text ~ " + number));
    int events =
        DATABASE.asOwnerCount(
            "select count(*)::int from zs.case_event where convert_from(bytes, 'UTF8') ~ "
                + number);
    if (events > 0) {
      found.add("case_event");
    }
    return found;
  }

  private static List<String> where(String condition) {
    List<String> found = new ArrayList<>();
    for (String table : tables()) {
      int rows =
          DATABASE.asOwnerCount(
              "select count(*)::int from zs.\"" + table + "\" t where " + condition);
      if (rows > 0) {
        found.add(table);
      }
    }
    return found;
  }

  private static List<String> tables() {
    List<String> tables =
        DATABASE
            .scoped()
            .in(Scope.whole("plain text test"))
            .of(
                """
                select relname::text as name from pg_class
                where relnamespace = 'zs'::regnamespace and relkind in ('r', 'p') order by 1
                """)
            .list(row -> row.text("name"));
    assertThat(tables).hasSizeGreaterThan(30);
    return tables;
  }

  private static JsonNode call(Caller who, String path, String body) {
    Caller.Answer answer = who.call("POST", path, body);
    assertThat(answer.status()).as(answer.body()).isIn(200, 201);
    return answer.json();
  }
}
