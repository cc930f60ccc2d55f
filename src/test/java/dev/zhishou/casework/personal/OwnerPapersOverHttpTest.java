package dev.zhishou.casework.personal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// An owner's papers are opened on a screen with consent only, or where a life is in danger
/// (002-245).
class OwnerPapersOverHttpTest extends OverHttp {
  private static final String DESK = "lanting-desk";
  private static final String MANAGER = "lanting-manager";
  private static final String GUARD = "lanting-guard";

  private String home = "";
  private String paper = "";
  private String renovation = "";

  @BeforeEach
  void anOwnersIdentityIsCopied() {
    home =
        as(DESK)
            .call("GET", "/api/v1/homes?community=lanting&q=3-2-1102", null)
            .json()
            .at("/items/0/id")
            .asString();
    if (renovation.isEmpty()) {
      String hash = as("lanting-housekeeper").picture();
      renovation = opened(DESK, "renovation", "\"home\":\"" + home + "\",\"renewal\":false");
      done(
          DESK,
          renovation,
          "apply",
          """
          "company":"某某装饰","contact_person":"李工","contact_phone":"13800000009",
          "scope":"全屋","starts_on":"2099-12-01","ends_on":"2100-02-20"
          """,
          "{\"as\":\"owner\",\"name\":\"王某\"}");
      done(
          "lanting-housekeeper",
          renovation,
          "identity",
          "\"id_ok\":true,\"agent\":false,\"owner_id\":[\"" + hash + "\"]");
      paper = "/api/v1/cases/" + renovation + "/evidence/" + hash;
    }
  }

  private String opened(String who, String procedure, String answers) {
    Caller.Answer opened =
        as(who)
            .call(
                "POST",
                "/api/v1/cases",
                "{\"procedure\":\"%s\",\"community\":\"lanting\",\"answers\":{%s}}"
                    .formatted(procedure, answers));
    assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    return opened.json().path("id").asString();
  }

  private void done(String who, String caseId, String step, String answers, String... signed) {
    Caller.Answer answer =
        as(who)
            .call(
                "POST",
                "/api/v1/cases/" + caseId + "/commands",
                "{\"commands\":[{\"id\":\"%s\",\"step\":\"%s\",\"do\":\"done\",\"answers\":{%s},\"signatures\":[%s]}]}"
                    .formatted(UUID.randomUUID(), step, answers, String.join(",", signed)));
    assertThat(answer.json().at("/results/0/outcome").asString())
        .as(answer.body())
        .isEqualTo("accepted");
  }

  private String borrowing(String who, boolean life) {
    return opened(
        who,
        "archive-borrowing",
        """
        "mode":"screen","file_class":"owner","home":"%s","which_file":"身份证复印件",
        "file_why":"核对","reader":"%s","life":%s
        """
            .formatted(home, account(who), life));
  }

  private int looks(String who) {
    return as(who).call("GET", paper, null).status();
  }

  private long onRecord(String act) {
    JsonNode rows =
        as(MANAGER).call("GET", "/api/v1/audit?community=lanting&limit=200", null).json();
    return rows.path("items").findValuesAsString("act").stream().filter(act::equals).count();
  }

  @Test
  void without_consent_a_paper_is_refused_and_with_it_open_until_he_is_through() {
    assertThat(looks("lanting-housekeeper")).as("in whose hands it is").isEqualTo(200);
    assertThat(looks(MANAGER)).as("whose consent it takes").isEqualTo(200);
    long before = onRecord("refused-owner-file");
    Caller.Answer refused = as(GUARD).call("GET", paper, null);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.json().path("code").asString()).isEqualTo("consent-needed");
    assertThat(onRecord("refused-owner-file")).isEqualTo(before + 1);

    String asked = borrowing(GUARD, false);
    assertThat(looks(GUARD)).as("asked for, not granted").isEqualTo(403);
    done(MANAGER, asked, "consent", "\"granted\":true");
    assertThat(looks(GUARD)).isEqualTo(200);
    assertThat(onRecord("opened-owner-file")).isPositive();
    assertThat(looks("lanting-engineer")).as("not to another").isEqualTo(403);
    done(GUARD, asked, "look", "");
    assertThat(looks(GUARD)).as("he is through").isEqualTo(403);

    String again = borrowing(GUARD, false);
    done(MANAGER, again, "consent", "\"granted\":false,\"refused_why\":\"与岗位无关\"");
    assertThat(looks(GUARD)).isEqualTo(403);
  }

  @Test
  void a_danger_to_life_opens_it_at_once_and_stands_on_the_managers_list() {
    assertThat(looks("lanting-engineer2")).isEqualTo(403);
    String borrowing = borrowing("lanting-engineer2", true);
    assertThat(looks("lanting-engineer2")).isEqualTo(200);
    JsonNode list =
        as(MANAGER).call("GET", "/api/v1/steps?mine=true&state=ready&limit=200", null).json();
    assertThat(
            list.path("items")
                .valueStream()
                .filter(one -> one.path("step").asString().equals("life_seen"))
                .map(one -> one.at("/case/id").asString()))
        .contains(borrowing);
  }

  /// The register that the desk needs in a call is no file.
  @Test
  void the_callers_card_needs_no_consent() {
    JsonNode homes =
        as(DESK).call("GET", "/api/v1/homes?community=lanting&q=3-2-1102", null).json();
    assertThat(homes.at("/items/0/people").isEmpty()).isFalse();
  }
}
