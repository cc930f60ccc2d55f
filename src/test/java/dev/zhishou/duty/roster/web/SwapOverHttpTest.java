package dev.zhishou.duty.roster.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import dev.zhishou.duty.sheet.SentWorkbook;
import dev.zhishou.time.Moments;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A turn changes hands when the other agrees and who writes rosters confirms it, and the draft of
/// the week knows of it.
class SwapOverHttpTest extends OverHttp {
  private static final String SWAPS = "/api/v1/swaps";

  private final LocalDate monday = nextMonday();

  private static LocalDate nextMonday() {
    LocalDate today = Moments.dayOf(Instant.now(Clock.systemUTC()));
    return today.plusDays(8L - today.getDayOfWeek().getValue());
  }

  private Caller.Answer offer(String who, LocalDate day, String asked) {
    String account = asked.isEmpty() ? "" : ",\"account\":\"" + account(asked) + "\"";
    return as(who)
        .call(
            "POST",
            SWAPS,
            """
            {"community":"lanting","role":"front-desk","from":"%1$sT08:00:00+08:00",
             "to":"%1$sT20:00:00+08:00"%2$s}
            """
                .formatted(day, account));
  }

  private Caller.Answer says(String who, String swap, String deed, String more) {
    String body = "{\"community\":\"lanting\",\"do\":\"" + deed + "\"" + more + "}";
    return as(who).call("POST", SWAPS + "/" + swap + "/answer", body);
  }

  private JsonNode seen(String who, String swap) {
    return as(who)
        .call("GET", SWAPS + "?community=lanting", null)
        .json()
        .path("items")
        .valueStream()
        .filter(one -> one.path("id").asString().equals(swap))
        .findFirst()
        .orElseThrow();
  }

  private List<String> may(String who, String swap) {
    return seen(who, swap).path("may").valueStream().map(JsonNode::asString).toList();
  }

  private static List<String> who(JsonNode turns, LocalDate day) {
    return turns
        .valueStream()
        .filter(one -> one.path("role").asString().equals("front-desk"))
        .filter(one -> Instant.parse(one.path("from").asString()).equals(Moments.at(day, EIGHT)))
        .map(
            one ->
                one.path("account").isString()
                    ? one.path("account").asString()
                    : one.at("/account/id").asString())
        .toList();
  }

  private static final java.time.LocalTime EIGHT = java.time.LocalTime.of(8, 0);

  private List<String> onDuty(LocalDate day) {
    String time = "&from=%1$sT00:00:00Z&to=%1$sT23:00:00Z".formatted(day);
    return who(
        as("lanting-captain")
            .call("GET", "/api/v1/duties?community=lanting" + time, null)
            .json()
            .path("items"),
        day);
  }

  @Test
  void a_turn_is_the_others_when_he_agrees_and_it_is_confirmed() {
    LocalDate day = monday.plusDays(2);
    Caller.Answer offered = offer("lanting-desk2", day, "lanting-desk3");
    assertThat(offered.status()).as(offered.body()).isEqualTo(201);
    String swap = offered.json().path("id").asString();
    assertThat(offer("lanting-desk2", day, "").status()).as("it is on offer").isEqualTo(422);
    assertThat(may("lanting-desk2", swap)).containsExactly("take-back");
    assertThat(may("lanting-desk3", swap)).containsExactly("agree", "decline");
    assertThat(may("lanting-captain", swap)).containsExactly("refuse");
    assertThat(says("lanting-desk", swap, "agree", "").status()).as("not asked").isEqualTo(403);
    assertThat(says("lanting-captain", swap, "confirm", "").status()).isEqualTo(409);
    assertThat(onDuty(day)).contains(account("lanting-desk2"));

    assertThat(says("lanting-desk3", swap, "agree", "").json().path("state").asString())
        .isEqualTo("agreed");
    assertThat(onDuty(day)).as("agreed is not confirmed").contains(account("lanting-desk2"));
    assertThat(seen("lanting-captain", swap).path("findings").valueStream())
        .as("36 hours on end, which was not so before")
        .anySatisfy(
            finding -> {
              assertThat(finding.path("kind").asString()).isEqualTo("too-long");
              assertThat(finding.path("have").asInt()).isEqualTo(36);
            });
    assertThat(says("lanting-desk3", swap, "confirm", "").status()).isEqualTo(403);

    String week = "/api/v1/rosters/lanting/" + monday;
    JsonNode stands = as("lanting-captain").call("GET", week, null).json();
    String draft = "{\"turns\": " + stands.path("turns") + "}";
    int version = stands.path("version").asInt();
    assertThat(as("lanting-captain").matching(version).call("PUT", week, draft).status())
        .isEqualTo(200);

    Caller.Answer open = says("lanting-captain", swap, "confirm", "");
    assertThat(open.status()).as(open.body()).isEqualTo(422);
    assertThat(open.json().path("code").asString()).isEqualTo("open-findings");
    String reason = ",\"reason\":\"只此一次，次日补休\"";
    assertThat(says("lanting-captain", swap, "confirm", reason).status())
        .as("a reason is the manager's")
        .isEqualTo(403);
    Caller.Answer confirmed = says("lanting-manager", swap, "confirm", reason);
    assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(200);
    assertThat(onDuty(day))
        .contains(account("lanting-desk3"))
        .doesNotContain(account("lanting-desk2"));
    assertThat(onDuty(day.plusDays(1))).as("only that one").contains(account("lanting-desk2"));

    JsonNode after = as("lanting-captain").call("GET", week, null).json();
    assertThat(after.path("state").asString()).isEqualTo("draft");
    assertThat(who(after.path("turns"), day))
        .as("the draft knows of it")
        .contains(account("lanting-desk3"))
        .doesNotContain(account("lanting-desk2"));
    assertThat(as("lanting-captain").matching(version + 1).call("PUT", week, draft).status())
        .as("who writes by what he saw before")
        .isEqualTo(412);
    assertThat(says("lanting-manager", swap, "refuse", "").status()).isEqualTo(409);
    assertThat(as("lanting-manager").call("GET", "/api/v1/audit?community=lanting", null).body())
        .contains("offered-turn", "agreed-swap", "confirmed-swap");
  }

  @Test
  void only_a_published_turn_of_ones_own_that_has_not_begun_is_offered() {
    assertThat(offer("lanting-desk3", monday, "").status()).as("no turn of his").isEqualTo(422);
    assertThat(offer("lanting-desk2", monday.minusWeeks(2), "").status())
        .as("it is over")
        .isEqualTo(422);
    assertThat(offer("lanting-desk2", monday.plusDays(1), "lanting-guard").status())
        .as("he has not that post")
        .isEqualTo(422);
    assertThat(offer("lanting-desk2", monday.plusDays(1), "lanting-desk2").status()).isEqualTo(422);
    assertThat(offer("binhe-desk", monday.plusDays(1), "").status())
        .as("another community")
        .isEqualTo(404);
  }

  @Test
  void what_nobody_wants_stays_where_it_is() {
    LocalDate day = monday.plusDays(4);
    String first = offer("lanting-desk2", day, "lanting-desk3").json().path("id").asString();
    assertThat(says("lanting-desk3", first, "decline", "").json().path("state").asString())
        .isEqualTo("declined");
    String second = offer("lanting-desk2", day, "").json().path("id").asString();
    assertThat(may("lanting-desk", second)).as("whoever has the post").containsExactly("agree");
    assertThat(says("lanting-desk", second, "agree", "").status()).isEqualTo(200);
    assertThat(says("lanting-captain", second, "refuse", "").json().path("state").asString())
        .isEqualTo("refused");
    String third = offer("lanting-desk2", day, "").json().path("id").asString();
    assertThat(says("lanting-desk", third, "take-back", "").status()).isEqualTo(403);
    assertThat(says("lanting-desk2", third, "take-back", "").json().path("state").asString())
        .isEqualTo("taken-back");
    assertThat(onDuty(day)).contains(account("lanting-desk2"));
  }

  @Test
  void a_turn_written_past_the_draft_is_not_lost_when_the_draft_is_published() {
    String week = "/api/v1/rosters/binhe/" + monday;
    Caller captain = as("binhe-captain");
    JsonNode stands = captain.call("GET", week, null).json();
    String draft = "{\"turns\": " + stands.path("turns") + "}";
    assertThat(captain.matching(0).call("PUT", week, draft).status()).isEqualTo(200);
    String cleaner = account("binhe-cleaner");
    Caller.Answer written =
        captain.call(
            "POST",
            "/api/v1/duties",
            """
            {"community":"binhe","role":"guard","account":"%2$s",
             "from":"%1$sT10:00:00+08:00","to":"%1$sT12:00:00+08:00"}
            """
                .formatted(monday, cleaner));
    assertThat(written.status()).as(written.body()).isEqualTo(201);
    assertThat(captain.matching(1).call("PUT", week, draft).status())
        .as("who writes by what he saw before")
        .isEqualTo(412);
    JsonNode now = captain.call("GET", week, null).json();
    assertThat(now.path("state").asString()).isEqualTo("draft");
    assertThat(now.path("turns").valueStream().map(one -> one.path("account").asString()))
        .contains(cleaner);
  }

  @Test
  void a_week_goes_out_as_a_workbook_and_comes_back_as_its_draft_wholly_or_not_at_all() {
    LocalDate second = monday.plusWeeks(1);
    String week = "/api/v1/rosters/lanting/" + second;
    Caller captain = as("lanting-captain");
    byte[] workbook = captain.file(week + "/sheet");
    Caller.Answer kept = captain.matching(0).put(week + "/sheet", workbook);
    assertThat(kept.status()).as(kept.body()).isEqualTo(200);
    assertThat(kept.json().path("state").asString()).isEqualTo("draft");
    JsonNode stands = captain.call("GET", week + "?published=true", null).json();
    assertThat(kept.json().path("turns").size()).isGreaterThan(100);
    assertThat(kept.json().path("turns")).as("nothing is lost").isEqualTo(stands.path("turns"));

    byte[] wrong = SentWorkbook.of(new String[][] {{"岗位", "姓名", second.toString()}, {"国王"}});
    Caller.Answer refused = captain.matching(1).put(week + "/sheet", wrong);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(
            refused.json().path("errors").valueStream().map(one -> one.path("pointer").asString()))
        .contains("/D1", "/I1", "/A2", "/B2");
    assertThat(captain.call("GET", week, null).json().path("version").asInt()).isEqualTo(1);
    assertThat(captain.matching(1).put(week + "/sheet", new byte[] {1, 2}).status()).isEqualTo(422);
    assertThat(captain.matching(0).put(week + "/sheet", workbook).status()).isEqualTo(412);
    assertThat(captain.put(week + "/sheet", workbook).status()).isEqualTo(428);
    assertThat(as("lanting-guard").matching(1).put(week + "/sheet", workbook).status())
        .isEqualTo(403);
  }
}
