package dev.zhishou.procedure.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import dev.zhishou.casework.forms.BlankForms;
import dev.zhishou.casework.spi.Papers;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import tools.jackson.databind.JsonNode;

/// What a guard looks up, and what is needed at the step in hand.
class ArticlesOverHttpTest extends OverHttp {
  private static final String ARTICLES = "/api/v1/articles";

  private static final String NOTICE =
      "{\"id\": \"%s\", \"community\": \"lanting\", \"title\": \"答复\", \"text\": \"%s\","
          + " \"audience\": [{\"kind\": \"homes\", \"homes\": [\"3-2-1102\"]}]}";
  private static final String REPORT =
      "{\"community\": \"lanting\", \"channel\": \"phone\", \"text\": \"想问一下保安怎么查岗\"}";
  private static final String INQUIRY =
      "{\"procedure\": \"inquiry\", \"community\": \"lanting\", \"answers\": {\"way_in\": \"phone\","
          + " \"asked_at\": \"2026-01-01T09:00:00+08:00\", \"question\": \"保安怎么查岗\"}}";

  private Caller guard;

  @BeforeEach
  void people() {
    guard = Caller.signedIn(port, "lanting-guard");
  }

  @Test
  void the_articles_are_listed_and_found_by_words_and_initials() {
    assertThat(ids(ARTICLES)).hasSizeGreaterThanOrEqualTo(18).contains("phrase-book", "fire-card");
    assertThat(ids(ARTICLES + "?q=%E6%B9%BF%E6%AF%9B%E5%B7%BE")).contains("fire-card");
    assertThat(ids(ARTICLES + "?q=bkzdtl")).containsExactly("trapped-in-lift");

    JsonNode towel = list(ARTICLES + "?q=%E6%B9%BF%E6%AF%9B%E5%B7%BE").get(0);
    assertThat(towel.path("excerpt").asString()).contains("湿毛巾");
  }

  @Test
  void a_step_shows_what_is_needed_there() {
    JsonNode trapped =
        list(ARTICLES + "?procedure=lift-entrapment").stream()
            .filter(one -> one.path("id").asString().equals("trapped-in-lift"))
            .findFirst()
            .orElseThrow();

    assertThat(trapped.path("steps").valueStream().map(JsonNode::asString)).contains("reassure");
    assertThat(ids(ARTICLES + "?procedure=lift-entrapment")).doesNotContain("fire-card");
  }

  @Test
  void an_article_is_read_whole() {
    JsonNode one = guard.call("GET", ARTICLES + "/trapped-in-lift", null).json();

    assertThat(one.path("title").asString()).isEqualTo("被困在电梯里怎么办");
    assertThat(one.path("text").asString()).contains("不要扒门");
    assertThat(one.path("refs").valueStream().map(JsonNode::asString)).contains("000-118");
    assertThat(one.path("procedures").valueStream().map(JsonNode::asString))
        .containsExactly("lift-entrapment");
    assertThat(guard.call("GET", ARTICLES + "/no-such", null).status()).isEqualTo(404);
    assertThat(Caller.anonymous(port).call("GET", ARTICLES, null).status()).isEqualTo(401);
  }

  @Test
  void
      a_confidential_article_is_for_staff_its_looks_are_logged_and_no_answer_hands_it_on_004_350() {
    String path = ARTICLES + "/knowledge-security";
    JsonNode one = guard.call("GET", path, null).json();
    assertThat(one.path("confidential").asBoolean()).isTrue();
    String line = one.path("text").asString().lines().findFirst().orElseThrow().substring(2);

    String me = guard.call("GET", "/api/v1/session", null).json().at("/account/id").asString();
    Caller manager = Caller.signedIn(port, "lanting-manager");
    Caller.Answer looks =
        manager.call(
            "GET", "/api/v1/audit?community=lanting&act=read-confidential&account=" + me, null);
    assertThat(looks.body()).contains("knowledge-security");

    Caller resident = Caller.signedIn(port, "lanting-1-101");
    assertThat(resident.call("GET", path, null).status()).isEqualTo(404);
    assertThat(resident.call("GET", ARTICLES, null).body())
        .contains("fire-card")
        .doesNotContain("knowledge-security");

    Caller desk = Caller.signedIn(port, "lanting-desk");
    for (String text : List.of("您好：" + line, "请看 /articles/knowledge-security")) {
      assertThat(refused(desk, "/api/v1/notices", NOTICE.formatted(UUID.randomUUID(), text)))
          .contains("/text confidential");
      String report = desk.call("POST", "/api/v1/reports", REPORT).json().path("id").asString();
      String answer = "/api/v1/reports/" + report + "/answer";
      assertThat(refused(desk, answer, "{\"text\": \"%s\"}".formatted(text)))
          .contains("/text confidential");
      assertThat(replied(desk, text)).contains("/answers/answer confidential");
    }
  }

  private static List<String> refused(Caller caller, String path, String body) {
    Caller.Answer answer = caller.call("POST", path, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    return faults(answer.json());
  }

  private static List<String> faults(JsonNode problem) {
    return problem
        .path("errors")
        .valueStream()
        .map(one -> one.path("pointer").asString() + " " + one.path("code").asString())
        .toList();
  }

  private static List<String> replied(Caller desk, String text) {
    String id = desk.call("POST", "/api/v1/cases", INQUIRY).json().path("id").asString();
    Caller.Answer answer =
        desk.call(
            "POST",
            "/api/v1/cases/" + id + "/commands",
            "{\"commands\": [{\"id\": \"%s\", \"do\": \"answer\", \"answers\": {\"answer\": \"%s\"}}]}"
                .formatted(UUID.randomUUID(), text));
    return faults(answer.json().at("/results/0/problem"));
  }

  private List<JsonNode> list(String path) {
    Caller.Answer answer = guard.call("GET", path, null);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().path("items").valueStream().toList();
  }

  private List<String> ids(String path) {
    return list(path).stream().map(one -> one.path("id").asString()).toList();
  }

  /// 002-089: each form prints with its name and version, and nothing else stands in it.
  @Test
  void every_form_prints_blank_with_its_name_and_version() throws IOException {
    JsonNode forms = as("lanting-guard").call("GET", "/api/v1/forms", null).json().path("items");
    assertThat(forms.size()).isGreaterThan(100);
    BlankForms blank = part(BlankForms.class);
    for (JsonNode form : forms) {
      Papers.Paper sheet = blank.sheet(form.path("id").asString()).orElseThrow();
      assertThat(form.path("version").asString()).matches("[0-9a-f]{8}");
      assertThat(sheet.title()).isEqualTo(form.path("title").asString());
      assertThat(sheet.heading()).contains(new Papers.Line("版次", form.path("version").asString()));
      assertThat(sheet.parts()).as(sheet.title()).isNotEmpty();
    }
    byte[] printed = as("lanting-guard").file("/api/v1/forms/visit-record.pdf");
    PdfReader pdf = new PdfReader(printed);
    assertThat(pdf.getPageSize(1).getHeight()).isBetween(841f, 843f);
    assertThat(new PdfTextExtractor(pdf).getTextFromPage(1))
        .contains("业户访问记录", "版次 " + version(forms, "visit-record"), "业户意见", "投诉 第 1 版");
    assertThat(as("lanting-guard").call("GET", "/api/v1/forms/none.pdf", null).status())
        .isEqualTo(404);
  }

  private static String version(JsonNode forms, String id) {
    return forms
        .valueStream()
        .filter(one -> one.path("id").asString().equals(id))
        .findFirst()
        .orElseThrow()
        .path("version")
        .asString();
  }
}
