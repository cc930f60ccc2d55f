package dev.zhishou.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import dev.zhishou.records.Workbook;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Registers of forms over HTTP, as a list and as a workbook.
class RegisterOverHttpTest extends OverHttp {
  private static final String REGISTER = "/api/v1/records?type=handover-record";
  private static final String WORKBOOK = "/api/v1/records.xlsx?type=handover-record";

  private JsonNode does(String who, String caseId, String rest) {
    return does(as(who), caseId, rest);
  }

  private static JsonNode does(Caller who, String caseId, String rest) {
    String body = "{\"commands\":[{\"id\":\"" + UUID.randomUUID() + "\"," + rest + "}]}";
    Caller.Answer answer = who.call("POST", "/api/v1/cases/" + caseId + "/commands", body);
    assertThat(answer.json().at("/results/0/outcome").asString())
        .as(answer.body())
        .isEqualTo("accepted");
    return answer.json().path("case");
  }

  /// A shift that is handed over with these words: its form is written.
  private JsonNode handedOver(String summary) {
    return does(
        "lanting-desk",
        begun(),
        "\"do\":\"done\",\"step\":\"tell\",\"answers\":{"
            + SHIFT
            + "\"summary_text\":\""
            + summary
            + "\"}");
  }

  private String begun() {
    Caller.Answer opened =
        as("lanting-desk")
            .call(
                "POST",
                "/api/v1/cases",
                """
                {"procedure":"shift-handover","community":"lanting","answers":
                 {"shift_role":"front-desk","outgoing":"%s","incoming":"%s"}}
                """
                    .formatted(account("lanting-desk"), account("lanting-desk2")));
    assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    return opened.json().path("id").asString();
  }

  private static String number(JsonNode written) {
    return written.at("/records/0/number").asString();
  }

  private JsonNode list(String who, String path) {
    Caller.Answer answer = as(who).call("GET", path, null);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static List<String> numbers(JsonNode page) {
    List<String> numbers = new ArrayList<>();
    page.path("items").forEach(item -> numbers.add(item.path("number").asString()));
    return numbers;
  }

  @Test
  void a_register_goes_part_by_part_and_is_narrowed_by_form_day_and_words() {
    List<String> written = new ArrayList<>();
    for (int at = 0; at < 3; at++) {
      written.addFirst(number(handedOver("第" + at + "次")));
    }
    List<String> read = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = list("lanting-desk", REGISTER + "&limit=2" + cursor);
      assertThat(page.path("items").size()).isBetween(1, 2);
      read.addAll(numbers(page));
      cursor = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asString();
    } while (!cursor.isEmpty());
    assertThat(read).doesNotHaveDuplicates().startsWith(written.toArray(String[]::new));

    JsonNode one = list("lanting-desk", REGISTER + "&community=lanting&q=" + written.getFirst());
    assertThat(numbers(one)).containsExactly(written.getFirst());
    assertThat(one.at("/items/0/title").asString()).isEqualTo("交接班记录表");
    assertThat(one.at("/items/0/form").asString()).isEqualTo("handover-record");
    String record = "/api/v1/records/" + one.at("/items/0/id").asString();
    assertThat(list("lanting-desk", record).path("number").asString())
        .isEqualTo(written.getFirst());
    assertThat(numbers(list("lanting-desk", REGISTER + "&from=2126-01-01"))).isEmpty();
    assertThat(numbers(list("lanting-desk", REGISTER + "&to=2001-01-01"))).isEmpty();
    assertThat(numbers(list("lanting-desk", REGISTER + "&from=2001-01-01&to=2126-01-01")))
        .containsAll(written);
    assertThat(numbers(list("lanting-desk", "/api/v1/records?limit=200"))).containsAll(written);
  }

  @Test
  void who_may_not_read_the_form_finds_it_in_no_register() {
    String number = number(handedOver("一切正常"));
    assertThat(numbers(list("lanting-manager", REGISTER))).contains(number);
    // An engineer works there, and the form's `read` does not name him.
    assertThat(status("lanting-engineer", REGISTER)).isEqualTo(403);
    assertThat(status("lanting-engineer", WORKBOOK)).isEqualTo(403);
    assertThat(numbers(list("lanting-engineer", "/api/v1/records?limit=200")))
        .doesNotContain(number);
    // Another community: neither its name nor its forms.
    assertThat(numbers(list("binhe-desk", REGISTER))).doesNotContain(number);
    assertThat(status("binhe-desk", REGISTER + "&community=lanting")).isEqualTo(404);
    assertThat(status("binhe-desk", WORKBOOK + "&community=lanting")).isEqualTo(404);
    assertThat(Workbook.of(as("binhe-desk").file(WORKBOOK)).column("编号")).doesNotContain(number);
    // A cursor into another community leads to no row of it.
    String id = list("lanting-desk", REGISTER).at("/items/0/id").asString();
    assertThat(numbers(list("binhe-desk", REGISTER + "&cursor=" + id))).isEmpty();
    // A resident works nowhere; a stranger is nobody.
    assertThat(status("lanting-1-101", REGISTER)).isEqualTo(403);
    assertThat(Caller.anonymous(port).call("GET", REGISTER, null).status()).isEqualTo(401);
    assertThat(Caller.anonymous(port).call("GET", WORKBOOK, null).status()).isEqualTo(401);
  }

  private int status(String who, String path) {
    return as(who).call("GET", path, null).status();
  }

  @Test
  void what_is_asked_wrongly_is_said() {
    assertThat(status("lanting-desk", "/api/v1/records?type=nothing")).isEqualTo(422);
    assertThat(status("lanting-desk", "/api/v1/records?cursor=nothing")).isEqualTo(422);
    assertThat(status("lanting-desk", "/api/v1/records?from=2026-12-02&to=2026-12-01"))
        .isEqualTo(422);
    assertThat(status("lanting-desk", "/api/v1/records?from=tomorrow")).isEqualTo(400);
    assertThat(status("lanting-desk", "/api/v1/records.xlsx")).isEqualTo(422);
  }

  @Test
  void a_workbook_has_the_forms_fields_and_nothing_in_it_reckons() {
    String number = number(handedOver("=HYPERLINK(\\\"http://x\\\",\\\"看\\\")"));
    Workbook book = Workbook.of(as("lanting-desk").file(WORKBOOK + "&q=" + number));
    assertThat(book.formulas()).isZero();
    assertThat(book.column("编号")).containsExactly(number);
    assertThat(book.column("本班情况")).containsExactly("=HYPERLINK(\"http://x\",\"看\")");
    assertThat(book.column("岗位")).containsExactly("前台");
    assertThat(book.column("稿次")).containsExactly("1");
    assertThat(book.column("案件")).containsExactly("交接班");
    assertThat(book.column("交班人").getFirst()).isNotBlank().doesNotContain("-");
    assertThat(database.count("audit where act = 'exported-records'")).isPositive();
  }

  @Test
  void what_was_erased_stands_in_no_workbook() {
    JsonNode written = handedOver("业主李某心脏病");
    String number = number(written);
    String id = written.path("id").asString();
    String path = WORKBOOK + "&q=" + number;
    assertThat(Workbook.of(as("lanting-desk").file(path)).column("本班情况"))
        .containsExactly("业主李某心脏病");
    int seq = 0;
    for (JsonNode event :
        list("lanting-manager", "/api/v1/cases/" + id + "/events?limit=200").path("items")) {
      if (event.at("/private/summary_text").isString()) {
        seq = event.path("seq").asInt();
      }
    }
    does(
        Caller.signedIn(port, "lanting-manager"),
        id,
        "\"do\":\"erase\",\"reason\":\"本人要求\",\"what\":[{\"seq\":"
            + seq
            + ",\"name\":\"summary_text\"}]");
    assertThat(Workbook.of(as("lanting-desk").file(path)).column("本班情况")).containsExactly("（不可见）");
  }

  @Test
  void forms_that_are_written_at_once_are_numbered_one_after_the_other() throws Exception {
    int many = 16;
    List<String> cases = new ArrayList<>();
    for (int at = 0; at < many; at++) {
      cases.add(begun());
    }
    int before = last(number(handedOver("先一张")));
    Caller desk = as("lanting-desk");
    List<Callable<Integer>> writing = new ArrayList<>();
    for (String id : cases) {
      String body =
          "{\"commands\":[{\"id\":\"%s\",\"do\":\"done\",\"step\":\"tell\",\"answers\":{%s\"summary_text\":\"同时\"}}]}"
              .formatted(UUID.randomUUID(), SHIFT);
      writing.add(
          () ->
              last(
                  number(
                      desk.call("POST", "/api/v1/cases/" + id + "/commands", body)
                          .json()
                          .path("case"))));
    }
    List<Integer> numbers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
      for (Future<Integer> one : threads.invokeAll(writing)) {
        numbers.add(one.get());
      }
    }
    assertThat(numbers)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(before + 1, before + many).boxed().toList());
  }

  private static int last(String number) {
    return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
  }

  @Test
  void five_thousand_rows_are_one_workbook() {
    JsonNode written = handedOver("很多很多");
    String id = written.path("id").asString();
    String number = number(written);
    String caseNumber = written.path("number").asString();
    // The same case again and again, under other ids and numbers; nothing private beside it.
    database.asOwner(
        """
        create temp table more as
        select gen_random_uuid() as id, 'LT-JB-2126-' || lpad(n::text, 4, '0') as number,
          'LT-2126-' || lpad(n::text, 4, '0') as case_number
        from generate_series(1, 5000) n;
        insert into case_event (case_id, seq, community_id, type, at, bytes, hash)
        select id, seq, community_id, type, at, bytes, sha256(bytes) from (
          select m.id, e.seq, e.community_id, e.type, e.at, convert_to(replace(replace(replace(
            convert_from(e.bytes, 'UTF8'), '%1$s', m.id::text), '%2$s', m.number),
            '%3$s', m.case_number), 'UTF8') as bytes
          from case_event e, more m where e.case_id = '%1$s') copied;
        insert into case_head (case_id, community_id, number, procedure, version, title, status,
          severity, drill, opened_at, last_seq, last_hash)
        select m.id, h.community_id, m.case_number, h.procedure, h.version, h.title, 'closed',
          h.severity, h.drill, h.opened_at, h.last_seq,
          (select hash from case_event e where e.case_id = m.id order by seq desc limit 1)
        from case_head h, more m where h.case_id = '%1$s';
        insert into case_record (case_id, number, community_id, form, written_at)
        select m.id, m.number, r.community_id, r.form, timestamptz '2126-05-01'
        from case_record r, more m where r.case_id = '%1$s';
        """
            .formatted(id, number, caseNumber));
    Workbook book = Workbook.of(as("lanting-desk").file(WORKBOOK + "&from=2126-01-01"));
    assertThat(book.column("编号"))
        .hasSize(5_000)
        .doesNotHaveDuplicates()
        .allMatch(one -> one.startsWith("LT-JB-2126-"));
    assertThat(book.column("岗位")).containsOnly("前台");
    database.asOwner("delete from case_record where written_at > timestamptz '2126-01-01'");
  }
}
