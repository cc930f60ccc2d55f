package dev.zhishou.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Where residents complain to, over HTTP. `sop/pages.yaml` names this test.
class ComplaintSignsOverHttpTest extends OverHttp {
  private static final String PORTAL = "/api/v1/portal/lanting";

  private final Caller resident = Caller.anonymous(port);

  private JsonNode page(String rest) {
    Caller.Answer answer = resident.call("GET", PORTAL + rest, null);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private Stream<JsonNode> cases() {
    return as("lanting-desk")
        .call("GET", "/api/v1/cases?limit=200", null)
        .json()
        .path("items")
        .valueStream();
  }

  private JsonNode caseOf(String id) {
    return as("lanting-desk").call("GET", "/api/v1/cases/" + id, null).json();
  }

  private JsonNode contact(String kind) {
    return as("lanting-desk")
        .call("GET", "/api/v1/contacts?community=lanting&kind=" + kind, null)
        .json()
        .at("/items/0");
  }

  private int changed(JsonNode contact, String phone) {
    String path = "/api/v1/contacts/" + contact.path("id").asString() + "?community=lanting";
    String body =
        "{\"kind\":\"%s\",\"name\":\"公司投诉中心\",\"phone\":\"%s\"}"
            .formatted(contact.path("kind").asString(), phone);
    return as("lanting-manager").call("PUT", path, body).status();
  }

  private List<JsonNode> tasks() {
    return cases()
        .filter(one -> one.path("procedure").asString().equals("assigned-task"))
        .map(one -> caseOf(one.path("id").asString()))
        .toList();
  }

  /// 003-093, 003-094, 003-095: held once, shown at once, and printed signs are outdated.
  @Test
  void a_new_hotline_or_mailbox_stands_on_the_page_and_the_printed_signs_are_to_be_renewed()
      throws IOException {
    JsonNode centre = contact("complaint-centre");
    JsonNode mailbox = contact("complaint-mailbox");
    String old = centre.path("phone").asString();
    assertThat(page("").at("/complaints/phone").asString()).isEqualTo(old);
    assertThat(page("").path("mailbox").asString()).isEqualTo(mailbox.path("phone").asString());
    assertThat(changed(centre, old)).isEqualTo(200);
    assertThat(tasks()).isEmpty();

    assertThat(changed(centre, "0571-5550 7788")).isEqualTo(200);
    assertThat(page("").at("/complaints/phone").asString()).isEqualTo("0571-5550 7788");
    assertThat(tasks()).hasSize(1);
    assertThat(tasks().getFirst().toString())
        .contains("公示牌上的投诉热线已过期，请更换：原为 " + old + "，改为 0571-5550 7788");
    assertThat(changed(mailbox, "tousu2@example.cn")).isEqualTo(200);
    assertThat(page("").path("mailbox").asString()).isEqualTo("tousu2@example.cn");
    assertThat(tasks()).hasSize(2);
    JsonNode fax = contact("complaint-fax");
    assertThat(page("").path("fax").asString()).isEqualTo(fax.path("phone").asString());
    assertThat(changed(fax, "0571-5550 9911")).isEqualTo(200);
    assertThat(page("").path("fax").asString()).isEqualTo("0571-5550 9911");
    assertThat(tasks()).hasSize(3);
    assertThat(
            new PdfTextExtractor(
                    new PdfReader(
                        as("lanting-desk").file("/api/v1/posters/portal.pdf?community=lanting")))
                .getTextFromPage(1))
        .contains("0571-5550 7788", "tousu2@example.cn", "0571-5550 9911")
        .doesNotContain(old);

    assertThat(changed(mailbox, "0571-5550 7788")).isEqualTo(422);
    assertThat(changed(centre, "tousu@example.cn")).isEqualTo(422);
    String second = "{\"id\":\"%s\",\"kind\":\"complaint-centre\"}".formatted(UUID.randomUUID());
    assertThat(changed(JsonMapper.shared().readTree(second), "0571-5550 1")).isEqualTo(422);
  }
}
