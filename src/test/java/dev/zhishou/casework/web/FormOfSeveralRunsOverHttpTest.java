package dev.zhishou.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import tools.jackson.databind.JsonNode;

/// 003-004: the sheet of a form shows what each run of a step answered, with its time and author.
class FormOfSeveralRunsOverHttpTest extends OverHttp {
  private String caseId = "";

  private JsonNode does(String who, String step, String answers) {
    String body =
        "{\"commands\":[{\"id\":\"%s\",\"do\":\"done\",\"step\":\"%s\",\"answers\":{%s}}]}"
            .formatted(UUID.randomUUID(), step, answers);
    Caller.Answer answer = as(who).call("POST", "/api/v1/cases/" + caseId + "/commands", body);
    assertThat(answer.body()).contains("\"outcome\":\"accepted\"");
    return answer.json().path("case");
  }

  private String name(String who) {
    return as(who).call("GET", "/api/v1/session", null).json().at("/account/name").asString();
  }

  private String sheet(String who, String record) throws IOException {
    PdfReader reader = new PdfReader(as(who).file("/api/v1/records/" + record + ".pdf"));
    StringBuilder text = new StringBuilder();
    for (int page = 1; page <= reader.getNumberOfPages(); page++) {
      text.append(new PdfTextExtractor(reader).getTextFromPage(page));
    }
    return text.toString().replaceAll("\\s", "");
  }

  @Test
  void what_was_answered_several_times_is_printed_each_time_with_who_and_when() throws IOException {
    String home =
        as("lanting-desk")
            .call("GET", "/api/v1/homes?community=lanting&limit=1", null)
            .json()
            .at("/items/0/id")
            .asString();
    Caller.Answer opened =
        as("lanting-desk")
            .call(
                "POST",
                "/api/v1/cases",
                """
                {"procedure":"unlocked-door","community":"lanting","answers":{"home":"%s",
                 "found_at":"2026-01-05T09:00:00+08:00","reported_at":"2026-01-05T09:02:00+08:00",
                 "finder":"outsider","finder_name":"王某","finder_phone":"13800000701"}}
                """
                    .formatted(home));
    assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    caseId = opened.json().path("id").asString();
    String to = account("lanting-captain");
    String given = "\"handed_to\":\"" + to + "\",\"handed_what\":";
    does("lanting-desk", "hand_over", given + "\"先守住门口\"");
    does("lanting-guard", "hand_over", given + "\"再问问邻居\"");
    does("lanting-guard", "knock", "\"knocked_at\":\"2026-01-05T09:04:00+08:00\"");
    does(
        "lanting-guard",
        "look",
        "\"someone_in\":true,\"key_in_lock\":false,\"danger\":false,\"not_entered\":true");
    does("lanting-guard", "remind", "\"reminded\":\"男主人\",\"not_entered\":true");
    JsonNode told =
        does(
            "lanting-desk",
            "reply",
            "\"told_who\":\"报告人\",\"told_way\":\"phone\",\"told_what\":\"已锁好\"");
    String sheet = sheet("lanting-desk", told.at("/records/0/id").asString());

    assertThat(sheet).contains("交代的事：先守住门口", "交代的事：再问问邻居");
    // Who filled in what: also those who answered and did not write the form themselves.
    assertThat(sheet).contains("敲门", "提醒屋里的人锁好门");
    assertThat(sheet).contains(name("lanting-desk"), name("lanting-guard"));
    assertThat(sheet.split("没有人进门：是", -1)).hasSize(3);
  }
}
