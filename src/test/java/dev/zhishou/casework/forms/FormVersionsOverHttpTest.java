package dev.zhishou.casework.forms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import dev.zhishou.procedure.FormVersions;
import dev.zhishou.procedure.binder.Binder;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Blank forms are versions that the supervisor edits and anyone prints (002-089).
class FormVersionsOverHttpTest extends OverHttp {
  private static final String FORM = "/api/v1/forms/contact-record";
  private static final String DESK = "lanting-desk";
  private static final String SUPERVISOR = "lanting-supervisor";

  private JsonNode got(String path) {
    Caller.Answer answer = as(DESK).call("GET", path, null);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private Caller.Answer drafted(String who, String text) {
    return as(who)
        .call(
            "POST",
            FORM + "/versions",
            "{\"source\":" + JsonMapper.shared().writeValueAsString(text) + "}");
  }

  private String received() {
    Caller.Answer opened =
        as(DESK)
            .call(
                "POST",
                "/api/v1/cases",
                """
                {"procedure":"reception","community":"lanting","answers":{"way_in":"visit",
                "received_at":"2020-01-01T08:00:00+08:00","caller_kind":"guest","name":"来访客人"}}
                """);
    assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    return opened.json().path("id").asString();
  }

  private String recorded(String caseId) {
    Caller.Answer answer =
        as(DESK)
            .call(
                "POST",
                "/api/v1/cases/" + caseId + "/commands",
                """
                {"commands":[{"id":"%s","step":"listen","do":"done","answers":{
                "served_at":"2020-01-01T08:01:00+08:00","agitated":false,"special":false,
                "needs":[{"id":"1","need":"找人"}]}}]}
                """
                    .formatted(UUID.randomUUID()));
    assertThat(answer.json().at("/results/0/outcome").asString())
        .as(answer.body())
        .isEqualTo("accepted");
    return answer.json().at("/case/records/0/id").asString();
  }

  private List<String> fields(String record) {
    return got("/api/v1/records/" + record).path("fields").findValuesAsString("ask");
  }

  @Test
  void a_form_is_edited_by_the_supervisor_and_what_was_written_before_keeps_its_version()
      throws IOException {
    String before = recorded(received());
    String open = received();
    JsonNode first = got(FORM);
    assertThat(first.path("version").asInt()).isEqualTo(1);
    String text =
        first
            .path("source")
            .asString()
            .replace("read: [", "  sat_where: {ask: 在哪里接待的, type: text}\nread: [");

    assertThat(drafted("lanting-guard", text).status()).isEqualTo(403);
    Caller.Answer draft = drafted(SUPERVISOR, text);
    assertThat(draft.status()).as(draft.body()).isEqualTo(201);
    assertThat(draft.json().path("number").asInt()).isEqualTo(2);
    assertThat(draft.json().path("state").asString()).isEqualTo("draft");
    assertThat(drafted(SUPERVISOR, text).json().path("number").asInt()).isEqualTo(2);

    // As it will look; the sheet that everybody prints is the old one still.
    assertThat(printed(FORM + ".pdf?version=2")).contains("在哪里接待的");
    assertThat(printed(FORM + ".pdf")).doesNotContain("在哪里接待的");
    assertThat(as(SUPERVISOR).call("POST", FORM + "/versions/2/approve", null).status())
        .isEqualTo(403);
    Caller.Answer published =
        as("lanting-service").call("POST", FORM + "/versions/2/approve", null);
    assertThat(published.status()).as(published.body()).isEqualTo(200);

    JsonNode now = got(FORM);
    assertThat(now.path("version").asInt()).isEqualTo(2);
    assertThat(now.path("source").asString()).isEqualTo(text);
    JsonNode version = now.at("/versions/1");
    assertThat(version.path("drafted_by").asString()).isEqualTo(account(SUPERVISOR));
    assertThat(version.path("approved_by").asString()).isEqualTo(account("lanting-service"));
    assertThat(now.at("/versions/0/drafted_by").isMissingNode()).isTrue();
    assertThat(printed(FORM + ".pdf")).contains("在哪里接待的", "版次 " + version.path("print").asString());
    assertThat(printed(FORM + ".pdf?version=1")).doesNotContain("在哪里接待的");

    assertThat(fields(before)).doesNotContain("在哪里接待的");
    assertThat(fields(recorded(open))).as("opened before").doesNotContain("在哪里接待的");
    assertThat(fields(recorded(received()))).contains("在哪里接待的");
    JsonNode reception = got("/api/v1/procedures/reception");
    assertThat(reception.path("version").asInt()).isEqualTo(2);
    // A draft from before the newest version is not put over it.
    assertThat(drafted(SUPERVISOR, text).json().path("state").asString()).isEqualTo("published");
  }

  @Test
  void what_is_wrong_in_a_form_is_told_with_its_line_and_not_kept() {
    String form = "/api/v1/forms/visit-record";
    String text = got(form).path("source").asString();
    String faulty =
        text.replace("read: [front-desk, ", "read: [")
            .replace("name:          {ask: 业户, type: text", "name: {ask: 业户, type: money");
    Caller.Answer refused =
        as(SUPERVISOR)
            .call(
                "POST",
                form + "/versions",
                "{\"source\":" + JsonMapper.shared().writeValueAsString(faulty) + "}");
    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    assertThat(refused.json().path("errors").findValuesAsString("code")).contains("stays", "type");
    assertThat(refused.json().at("/errors/0/message").asString()).matches("\\d+:\\d+ .*");
    assertThat(got(form).path("versions").size()).isEqualTo(1);
    assertThat(as(SUPERVISOR).call("POST", form + "/versions/9/approve", null).status())
        .isEqualTo(403);
    assertThat(as("lanting-service").call("POST", form + "/versions/9/approve", null).status())
        .isEqualTo(404);
  }

  /// Whoever takes any form of the house and changes a word of it finds nothing wrong before.
  @Test
  void every_form_of_the_house_can_be_edited() {
    FormVersions forms = part(FormVersions.class);
    Binder binder = part(Binder.class);
    binder
        .reference()
        .forms()
        .keySet()
        .forEach(
            id ->
                assertThat(forms.judge(id, binder.text("records/" + id + ".yaml").orElseThrow()))
                    .as(id)
                    .isEmpty());
  }

  private String printed(String path) throws IOException {
    PdfReader pdf = new PdfReader(as(DESK).file(path));
    StringBuilder text = new StringBuilder();
    for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
      text.append(new PdfTextExtractor(pdf).getTextFromPage(page));
    }
    return text.toString();
  }
}
