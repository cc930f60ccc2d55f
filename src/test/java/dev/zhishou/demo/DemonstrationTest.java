package dev.zhishou.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.Caller;
import dev.zhishou.access.Communities;
import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.spi.Holders;
import dev.zhishou.casework.spi.Selections;
import dev.zhishou.casework.spi.Subjects;
import dev.zhishou.platform.Scope;
import dev.zhishou.procedure.binder.Binder;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The demonstration company as API.md, *The demonstration*, has it.
class DemonstrationTest extends OverHttp {
  private final Communities communities = part(Communities.class);
  private final Accounts accounts = part(Accounts.class);
  private final Holders holders = part(Holders.class);
  private final Subjects subjects = part(Subjects.class);
  private final Binder binder = part(Binder.class);
  private final Collection<Selections> selections = parts(Selections.class);

  private CommunityId community(String code) {
    return communities.find(code).orElseThrow().id();
  }

  private int count(String sql) {
    return database
        .scoped()
        .in(Scope.whole("counting in a test"))
        .of(sql)
        .first(row -> row.integer("n"));
  }

  @Test
  void each_community_has_its_homes_lifts_and_contacts() {
    assertThat(count("select count(*)::int as n from home")).isEqualTo(2 * 600);
    assertThat(count("select count(*)::int as n from equipment where kind = 'lift'"))
        .isEqualTo(2 * 24);
    assertThat(count("select count(*)::int as n from home where name in ('3-2-1102', '1-1-101')"))
        .isEqualTo(4);
    assertThat(count("select count(distinct kind)::int as n from contact"))
        .isEqualTo(binder.reference().kinds().contacts().size());
  }

  @Test
  void every_role_is_held_at_every_hour_of_the_coming_weeks() {
    Instant from = Instant.now();
    for (String code : new String[] {"lanting", "binhe"}) {
      var people = holders.people(community(code).value());
      for (String role : binder.reference().roles().keySet()) {
        for (int hour = 0; hour < 24 * 30; hour += 5) {
          assertThat(people.holders(role, from.plus(Duration.ofHours(hour))))
              .as(code + " " + role)
              .isNotEmpty();
        }
      }
    }
  }

  @Test
  void a_look_at_who_is_on_duty_takes_less_than_a_millisecond() {
    var community = community("lanting").value();
    Instant at = Instant.now();
    holders.people(community).holders("front-desk", at);
    long begun = System.nanoTime();
    for (int i = 0; i < 1_000; i++) {
      holders.people(community).holders("front-desk", at);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void the_lift_technician_holds_a_valid_certificate() {
    var lift = accounts.byUsername("lanting-lift").orElseThrow().id().value();
    var guard = accounts.byUsername("lanting-guard").orElseThrow().id().value();
    var people = holders.people(community("lanting").value());
    assertThat(people.certified(lift, "certificate:lift", Instant.now())).isTrue();
    assertThat(people.certified(guard, "certificate:lift", Instant.now())).isFalse();
  }

  /// They need what narrows them and name nothing without it, or name what lacks something: here
  /// nothing does.
  private static final Set<String> NARROWED =
      Set.of(
          "home in a high-rise",
          "home below the top floor",
          "homes of the building",
          "homes with gaps in the register");

  /// What a change of shift says of itself as it opens the hand-over (`schedule.ShiftChange`).
  private static final Set<String> SAID_BY_THE_SHIFT_CHANGE =
      Set.of("post of the shift", "outgoing of the shift", "incoming of the shift");

  @Test
  void every_selection_of_the_binder_is_answered_by_code_and_none_that_is_unheard_of() {
    var asked = new HashSet<>(binder.reference().selections().keySet());
    assertThat(asked.removeAll(SAID_BY_THE_SHIFT_CHANGE)).isTrue();
    assertThat(asked).hasSizeGreaterThan(80);
    assertThat(asked.stream().filter(name -> !answered(name))).isEmpty();
    assertThat(answered("selection that nobody answers")).isFalse();
  }

  private boolean answered(String selection) {
    var lanting = community("lanting").value();
    return selections.stream().anyMatch(one -> one.rows(lanting, selection, Map.of()).isPresent())
        || subjects.select(lanting, selection, Map.of()).isPresent();
  }

  private List<dev.zhishou.procedure.model.Value.Row> select(
      String selection, Map<String, dev.zhishou.procedure.model.Value> given) {
    var lanting = community("lanting").value();
    return subjects
        .select(lanting, selection, given)
        .or(
            () ->
                selections.stream()
                    .flatMap(one -> one.rows(lanting, selection, given).stream())
                    .findFirst())
        .orElseThrow();
  }

  @Test
  void the_selections_that_procedures_read_name_something() {
    for (var selection : binder.reference().selections().values()) {
      boolean narrowed =
          selection
              .name()
              .matches("homes served by lift|.*of home|.*at the point|.*near the place");
      if (selection.module().equals("community") && !narrowed) {
        assertThat(select(selection.name(), Map.of()).isEmpty())
            .as(selection.name())
            .isEqualTo(NARROWED.contains(selection.name()));
      }
    }
    var lift = select("lifts of the community", Map.of()).getFirst();
    assertThat(
            select(
                "homes served by lift",
                Map.of("lift", new dev.zhishou.procedure.model.Value.Id(lift.id()))))
        .hasSize(50);
  }

  @Test
  void homes_and_switchboards_near_a_place_are_those_of_its_stairwell_and_building() {
    var lobby = select("lobbies", Map.of()).getFirst();
    var near =
        Map.<String, dev.zhishou.procedure.model.Value>of(
            "place", new dev.zhishou.procedure.model.Value.Id(lobby.id()));
    assertThat(select("homes near the place", near)).hasSize(50);
    assertThat(select("switchboards near the place", near))
        .isNotEmpty()
        .hasSizeLessThan(select("buildings", Map.of()).size());
    assertThat(select("homes near the place", Map.of())).isEmpty();
  }

  @Test
  void the_sentence_of_the_contract_is_recognised_with_the_lift_that_was_named() {
    Caller desk = Caller.signedIn(port, "lanting-desk");
    var answer =
        desk.call(
            "POST",
            "/api/v1/reports",
            "{\"text\":\"3号楼2单元电梯卡住了,里面有两个人\",\"channel\":\"phone\",\"community\":\"lanting\"}");
    assertThat(answer.status()).isEqualTo(201);
    var first = answer.json().at("/suggestions/0");
    assertThat(first.at("/procedure").asString()).isEqualTo("lift-entrapment");
    assertThat(first.at("/severity").asString()).isEqualTo("critical");
    assertThat(first.at("/answers/trapped").asInt()).isEqualTo(2);
    String lift = first.at("/answers/lift").asString();
    assertThat(
            subjects.label(
                community("lanting").value(),
                dev.zhishou.procedure.model.AnswerType.EQUIPMENT,
                lift))
        .contains("3号楼2单元1号梯");
  }

  @Test
  void people_are_found_by_room_name_initials_and_the_end_of_their_phone() {
    Caller desk = Caller.signedIn(port, "lanting-desk");
    var person = desk.call("GET", "/api/v1/people?limit=1", null).json().at("/items/0");
    String name = person.at("/name").asString();
    String phone = whole(desk, person);
    String room = person.at("/home/name").asString();
    for (String words :
        new String[] {
          name, name.substring(0, 1), phone.substring(phone.length() - 4), phone, room
        }) {
      String query =
          "/api/v1/people?limit=200&q="
              + java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
      assertThat(desk.call("GET", query, null).body()).as(words).contains(name);
    }
    assertThat(count("select count(*)::int as n from audit where act = 'searched-phone'"))
        .isPositive();
  }

  private static String whole(Caller desk, tools.jackson.databind.JsonNode person) {
    String reveal = "/api/v1/people/" + person.at("/id").asString() + "/reveal";
    return desk.call("POST", reveal, "{\"reason\":\"check\"}").json().at("/phone").asString();
  }

  @Test
  void no_name_and_no_phone_of_a_resident_stands_open_in_the_database() {
    Caller desk = Caller.signedIn(port, "lanting-desk");
    var person = desk.call("GET", "/api/v1/people?limit=1", null).json().at("/items/0");
    String name = person.at("/name").asString();
    assertThat(
            count(
                "select count(*)::int as n from person where position(convert_to('"
                    + name
                    + "', 'UTF8') in name) > 0"))
        .isZero();
  }

  @Test
  void unsafe_calls_need_the_csrf_header_and_signing_out_ends_the_session() {
    Caller desk = Caller.signedIn(port, "lanting-desk");
    assertThat(desk.call("GET", "/api/v1/session", null).status()).isEqualTo(200);
    assertThat(desk.withoutCsrf().call("DELETE", "/api/v1/session", null).status()).isEqualTo(403);
    assertThat(desk.call("DELETE", "/api/v1/session", null).status()).isEqualTo(204);
    assertThat(desk.call("GET", "/api/v1/session", null).status()).isEqualTo(401);
  }

  @Test
  void a_repeated_report_gets_the_same_answer_and_the_same_number() {
    Caller desk = Caller.signedIn(port, "lanting-desk");
    String body = "{\"text\":\"楼道灯不亮\",\"channel\":\"phone\",\"community\":\"lanting\"}";
    var first = desk.withKey("repeat-1").call("POST", "/api/v1/reports", body);
    var again = desk.withKey("repeat-1").call("POST", "/api/v1/reports", body);
    assertThat(first.status()).isEqualTo(201);
    assertThat(again).isEqualTo(first);
    assertThat(
            desk.withKey("repeat-1")
                .call("POST", "/api/v1/reports", body.replace("不亮", "坏了"))
                .status())
        .isEqualTo(422);
  }

  @Test
  void cards_and_the_call_out_sheet_are_printed_for_those_who_may_see_numbers() {
    Caller desk = Caller.signedIn(port, "lanting-desk");

    assertThat(desk.call("GET", "/api/v1/procedures/lift-entrapment/card.pdf", null).body())
        .startsWith("%PDF");
    assertThat(desk.call("GET", "/api/v1/duties/call-out.pdf", null).body()).startsWith("%PDF");
    assertThat(count("select count(*)::int as n from audit where act = 'printed-call-out'"))
        .isEqualTo(1);
    assertThat(desk.call("GET", "/api/v1/procedures/no-such/card.pdf", null).status())
        .isEqualTo(404);
    assertThat(
            Caller.signedIn(port, "lanting-1-101")
                .call("GET", "/api/v1/duties/call-out.pdf", null)
                .status())
        .isEqualTo(403);
  }
}
