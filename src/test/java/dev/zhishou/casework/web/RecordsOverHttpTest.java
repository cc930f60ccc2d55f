package dev.zhishou.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import tools.jackson.databind.JsonNode;

/// A form over HTTP as a case writes it, and what two people have to sign.
class RecordsOverHttpTest extends OverHttp {
  private static final String CASES = "/api/v1/cases/";
  private static final String MINE = "/api/v1/steps?mine=true&community=lanting&limit=200";

  private JsonNode handover(String from, String to) {
    Caller.Answer opened =
        as(from)
            .call(
                "POST",
                "/api/v1/cases",
                """
                {"procedure":"shift-handover","community":"lanting","answers":
                 {"shift_role":"front-desk","outgoing":"%s","incoming":"%s"}}
                """
                    .formatted(account(from), account(to)));
    assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    return opened.json();
  }

  private JsonNode does(String who, String caseId, String rest) {
    String body = "{\"commands\":[{\"id\":\"" + UUID.randomUUID() + "\"," + rest + "}]}";
    Caller.Answer answer = as(who).call("POST", CASES + caseId + "/commands", body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().at("/results/0/outcome").asString())
        .as(answer.body())
        .isEqualTo("accepted");
    return answer.json().path("case");
  }

  private static List<String> texts(JsonNode items, String key) {
    List<String> texts = new ArrayList<>();
    items.forEach(item -> texts.add(item.path(key).asString("")));
    return texts;
  }

  private List<String> mine(String who, String caseId) {
    List<String> mine = new ArrayList<>();
    for (JsonNode step : as(who).call("GET", MINE, null).json().path("items")) {
      if (step.at("/case/id").asString().equals(caseId)) {
        mine.add(step.path("step").asString() + " " + step.path("state").asString());
      }
    }
    return mine;
  }

  @Test
  void a_form_opens_as_it_stands_and_what_waits_for_a_signature_is_among_the_steps_of_its_signer()
      throws IOException {
    String id = handover("lanting-desk", "lanting-desk2").path("id").asString();
    JsonNode told =
        does(
            "lanting-desk",
            id,
            "\"do\":\"done\",\"step\":\"tell\",\"answers\":{"
                + SHIFT
                + "\"summary_text\":\"一切正常\"}");
    String record = "/api/v1/records/" + told.at("/records/0/id").asString();

    JsonNode form = as("lanting-desk").call("GET", record, null).json();
    assertThat(form.path("title").asString()).isEqualTo("交接班记录表");
    assertThat(form.path("number").asString()).startsWith("LT-JB-");
    assertThat(texts(form.path("fields"), "text")).contains("一切正常", "前台");
    assertThat(texts(form.path("fields"), "text")).noneMatch(text -> text.matches("[0-9a-f-]{36}"));
    assertThat(texts(form.path("signatures"), "as")).containsExactly("交班人", "接班人");
    assertThat(form.at("/signatures/0/at").isMissingNode()).isTrue();
    assertThat(form.path("revisions").size()).isEqualTo(1);

    Caller.Answer sheet = as("lanting-desk").call("GET", record + ".pdf", null);
    assertThat(sheet.status()).isEqualTo(200);
    assertThat(sheet.body()).startsWith("%PDF");
    assertThat(as("lanting-engineer").call("GET", record, null).status()).isEqualTo(403);
    assertThat(as("lanting-engineer").call("GET", record + ".pdf", null).status()).isEqualTo(403);
    assertThat(as("binhe-desk").call("GET", record, null).status()).isEqualTo(404);
    assertThat(as("lanting-desk").call("GET", record + "9", null).status()).isEqualTo(404);

    does("lanting-desk2", id, "\"do\":\"done\",\"step\":\"here\"");
    does("lanting-desk2", id, "\"do\":\"done\",\"step\":\"hear\",\"answers\":{\"heard\":true}");
    does(
        "lanting-desk2",
        id,
        "\"do\":\"done\",\"step\":\"sign\",\"signatures\":[{\"as\":\"incoming\",\"image\":\""
            + as("lanting-desk2").picture()
            + "\"}]");
    assertThat(mine("lanting-desk", id)).containsExactly("sign submitted");
    assertThat(mine("lanting-desk2", id)).isEmpty();
    assertThat(asked("lanting-desk", id)).isEqualTo("sign");
    assertThat(asked("lanting-desk2", id)).isEmpty();

    does(
        "lanting-desk",
        id,
        "\"do\":\"sign\",\"step\":\"sign\",\"signatures\":[{\"as\":\"outgoing\"}]");
    assertThat(mine("lanting-desk", id)).doesNotContain("sign submitted");
    JsonNode signed = as("lanting-desk").call("GET", record, null).json();
    assertThat(signed.path("revision").asInt()).isEqualTo(2);
    assertThat(texts(signed.path("revisions"), "revision")).containsExactly("1", "2");
    assertThat(texts(signed.path("signatures"), "name")).noneMatch(String::isEmpty).hasSize(2);
    assertThat(drawn(as("lanting-desk").file(record + ".pdf"))).isEqualTo(1);
    // Each at its own time: who signs last is not signed in when the other handed it in.
    assertThat(texts(signed.path("signatures"), "at")).doesNotHaveDuplicates();
  }

  private static long drawn(byte[] sheet) throws IOException {
    PdfReader reader = new PdfReader(sheet);
    return IntStream.range(1, reader.getXrefSize())
        .mapToObj(reader::getPdfObject)
        .filter(object -> object instanceof PdfDictionary)
        .filter(object -> PdfName.IMAGE.equals(((PdfDictionary) object).get(PdfName.SUBTYPE)))
        .count();
  }

  private String asked(String who, String caseId) {
    for (JsonNode line :
        as(who)
            .call("GET", "/api/v1/cases?community=lanting&limit=200", null)
            .json()
            .path("items")) {
      if (line.path("id").asString().equals(caseId)) {
        return line.path("asked").asString("");
      }
    }
    return "not in the list";
  }

  @Test
  void what_waits_for_approval_is_among_the_steps_of_the_approver_with_what_was_answered() {
    JsonNode visit =
        as("lanting-supervisor")
            .call(
                "POST",
                "/api/v1/cases",
                "{\"procedure\":\"return-visit\",\"community\":\"lanting\",\"answers\":"
                    + "{\"visit_kind\":\"repair\",\"from_case\":true}}")
            .json();
    String id = visit.path("id").asString();
    String who = "lanting-supervisor";
    does(who, id, "\"do\":\"done\",\"step\":\"reach\",\"answers\":{\"met\":\"yes_met\"}");
    does(
        who,
        id,
        """
        "do":"done","step":"call_or_visit","answers":{"form":"phone","means":["talk"],
        "told_kind":"result","told":"修好了","attitude":5,"speed":5,"quality":5,"effect":5,
        "content":true,"opinion":"楼道灯暗","new_matters":[{"id":"1","new_matter":"楼道灯暗",
        "new_kind":"advice","many_ask":true,"lettered":false,
        "answer_at":"2099-01-01T10:00:00+08:00"}]}
        """);
    does(
        who,
        id,
        """
        "do":"done","step":"public_letter","answers":{"letter_text":"本周换灯",
        "letter_where":"各单元公告栏","letter_from":"2026-12-01",
        "grouped":[{"id":"1","grouped_case":"%s"},{"id":"2","grouped_case":"HF-2"}]}
        """
            .formatted(id));
    assertThat(mine("lanting-manager", id)).contains("public_letter submitted");
    assertThat(mine(who, id)).doesNotContain("public_letter submitted");
    JsonNode step = submitted("lanting-manager", id);
    assertThat(step.at("/answers/letter_text").asString()).isEqualTo("本周换灯");
    assertThat(step.at("/approvers/0").asString()).isEqualTo(account("lanting-manager"));
    assertThat(asked("lanting-manager", id)).isEqualTo("approve");

    JsonNode approved =
        does("lanting-manager", id, "\"do\":\"approve\",\"step\":\"public_letter\"");
    assertThat(mine("lanting-manager", id)).doesNotContain("public_letter submitted");

    // It was written for one of the new matters: that row's columns stand in it.
    String letter =
        approved
            .path("records")
            .valueStream()
            .filter(one -> one.path("form").asString().equals("public-letter"))
            .map(one -> one.path("id").asString())
            .findFirst()
            .orElseThrow();
    JsonNode sheet = as("lanting-manager").call("GET", "/api/v1/records/" + letter, null).json();
    assertThat(texts(sheet.path("fields"), "text")).contains("楼道灯暗", "本周换灯");
  }

  @Test
  void the_photo_of_a_letter_stands_behind_the_sheet_with_who_took_it() throws IOException {
    JsonNode opened =
        as("lanting-desk")
            .call(
                "POST",
                "/api/v1/cases",
                """
                {"procedure":"inquiry","community":"lanting","answers":{"way_in":"written",
                 "asked_at":"2026-01-05T09:00:00+08:00","name":"王女士","question":"停车怎么收费"}}
                """)
            .json();
    JsonNode told =
        does(
            "lanting-desk",
            opened.path("id").asString(),
            "\"do\":\"done\",\"step\":\"letter_in\",\"answers\":{\"letter_from\":\"王某\","
                + "\"letter_scan\":[\""
                + as("lanting-desk").picture()
                + "\"]}");
    byte[] sheet =
        as("lanting-desk").file("/api/v1/records/" + told.at("/records/0/id").asString() + ".pdf");

    assertThat(drawn(sheet)).isEqualTo(1);
    PdfReader reader = new PdfReader(sheet);
    String doer =
        as("lanting-desk")
            .call("GET", "/api/v1/session", null)
            .json()
            .at("/account/name")
            .asString();
    assertThat(new PdfTextExtractor(reader).getTextFromPage(reader.getNumberOfPages()))
        .contains("附件 1", "来信", doer);
  }

  private JsonNode submitted(String who, String caseId) {
    for (JsonNode step : as(who).call("GET", MINE, null).json().path("items")) {
      if (step.at("/case/id").asString().equals(caseId)
          && step.path("state").asString().equals("submitted")) {
        return step;
      }
    }
    throw new AssertionError("nothing submitted");
  }

  @Test
  void a_step_says_what_the_registers_propose_and_nothing_of_it_is_answered() {
    JsonNode opened =
        as("lanting-desk")
            .call(
                "POST",
                "/api/v1/cases",
                "{\"procedure\":\"weekly-meeting\",\"community\":\"lanting\",\"answers\":{}}")
            .json();
    String path = CASES + opened.path("id").asString();
    JsonNode meet = as("lanting-desk").call("GET", path, null).json().at("/steps/0");
    assertThat(meet.path("step").asString()).isEqualTo("meet");
    assertThat(meet.path("answers").isMissingNode()).isTrue();
    JsonNode proposed = null;
    for (JsonNode ask : meet.path("asks")) {
      if (ask.path("name").asString().equals("attendees")) {
        proposed = ask.path("proposed");
      } else if (ask.path("name").asString().equals("chair")) {
        assertThat(ask.path("proposed").isMissingNode()).isTrue();
      }
    }
    assertThat(proposed).isNotNull();
    assertThat(proposed.size()).isGreaterThan(10);
    List<String> staff = new ArrayList<>();
    as("lanting-desk")
        .call("GET", "/api/v1/staff?community=lanting&limit=200", null)
        .json()
        .path("items")
        .forEach(one -> staff.add(one.path("id").asString()));
    for (JsonNode row : proposed) {
      assertThat(staff).contains(row.path("attendee").asString());
    }
  }
}
