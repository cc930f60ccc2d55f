package dev.zhishou.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@WebMvcTest(
    controllers = ProblemTest.Probe.class,
    excludeFilters =
        @ComponentScan.Filter(type = FilterType.REGEX, pattern = "dev\\.zhishou\\.access\\..*"))
@AutoConfigureMockMvc(addFilters = false)
@Import({Json.class, ProblemWriter.class, GatheredFaults.class, ProblemTest.Probe.class})
class ProblemTest {
  record Line(
      @NotBlank String name, @Max(value = 5, message = "至多五件 / five at the most") int count) {}

  record Order(
      List<@Valid Line> lines,
      @Nullable Instant wantedAt,
      @Nullable Duration within,
      @Nullable Boolean urgent) {}

  @RestController
  static class Probe {
    @PostMapping("/probe")
    Order take(@Valid @RequestBody Order order) {
      return order;
    }

    @GetMapping("/probe/{id}")
    Map<String, UUID> read(@PathVariable UUID id, @RequestParam(defaultValue = "50") int limit) {
      return Map.of("id", id);
    }

    @GetMapping("/probe/not-yours")
    void refuse() {
      throw Problem.forbidden(new Message("不归您", "not yours")).raised();
    }

    @GetMapping("/probe/away")
    void away() {
      throw new CannotGetJdbcConnectionException("away", new java.sql.SQLException("socket"));
    }

    @GetMapping("/probe/bug")
    void bug() {
      throw new IllegalStateException("secret inner state");
    }
  }

  @Autowired MockMvcTester http;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"lines\":[                                  | malformed | -             | -",
        "{\"lines\":[],\"lines\":[]}                   | malformed | -             | -",
        "{\"lines\":[],\"colour\":1}                   | malformed | unknown-field | /colour",
        "{\"lines\":[{\"name\":\"a\",\"count\":\"2\"}]}| malformed | wrong-type    |"
            + " /lines/0/count",
        "{\"lines\":[{\"name\":7,\"count\":2}]}        | malformed | wrong-type    | /lines/0/name",
        "{\"lines\":[],\"wanted_at\":1700000000}       | malformed | wrong-type    | /wanted_at",
        "{\"lines\":[],\"wanted_at\":\"tomorrow\"}     | malformed | wrong-type    | /wanted_at",
        "{\"lines\":[],\"within\":\"2h\"}              | malformed | wrong-type    | /within",
        "{\"lines\":[],\"urgent\":\"yes\"}             | malformed | wrong-type    | /urgent",
        "[1]                                           | malformed | wrong-type    | ''",
      })
  void a_faulty_body_is_told_where_and_how(
      String body, String problem, String fault, String pointer) {
    MvcTestResult answer = post(body);
    assertThat(answer).hasStatus(400).hasContentType("application/problem+json");
    assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(problem);
    if (fault.equals("-")) {
      assertThat(answer).bodyJson().extractingPath("$.title").asString().contains("JSON");
    } else {
      assertThat(answer).bodyJson().extractingPath("$.errors[0].code").isEqualTo(fault);
      assertThat(answer).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo(pointer);
    }
  }

  @Test
  void all_faults_of_form_are_told_at_once() {
    MvcTestResult answer =
        post(
            "{\"colour\":{\"a\":[1]},\"wanted_at\":\"soon\",\"within\":\"2h\",\"size\":3,"
                + "\"lines\":[{\"name\":\"a\",\"count\":1,\"shade\":null}]}");
    assertThat(answer).hasStatus(400);
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.errors[*].pointer")
        .asArray()
        .containsExactlyInAnyOrder("/colour", "/wanted_at", "/within", "/size", "/lines/0/shade");
    MvcTestResult ended = post("{\"within\":\"1\",\"lines\":[{\"name\":\"a\",\"count\":\"2\"}]}");
    assertThat(ended)
        .bodyJson()
        .extractingPath("$.errors[*].pointer")
        .asArray()
        .containsExactly("/within", "/lines/0/count");
    assertThat(post("{\"lines\":[]}")).hasStatus(200);
  }

  @Test
  void all_invalid_values_are_told_at_once() {
    MvcTestResult answer =
        post("{\"lines\":[{\"name\":\"\",\"count\":9},{\"name\":\"b\",\"count\":7}]}");
    assertThat(answer).hasStatus(422);
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.errors[*].pointer")
        .asArray()
        .containsExactlyInAnyOrder("/lines/0/name", "/lines/0/count", "/lines/1/count");
    assertThat(answer).bodyJson().extractingPath("$.errors[*].message").asArray().contains("至多五件");
  }

  @Test
  void an_instant_is_read_with_any_offset_and_written_as_in_china() {
    MvcTestResult answer =
        post("{\"lines\":[],\"wanted_at\":\"2026-11-21T09:30:00Z\",\"within\":\"PT90M\"}");
    assertThat(answer).hasStatus(200);
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.wanted_at")
        .isEqualTo("2026-11-21T17:30:00+08:00");
    assertThat(answer).bodyJson().extractingPath("$.within").isEqualTo("PT1H30M");
    assertThat(answer).bodyJson().doesNotHavePath("$.urgent");
  }

  @Test
  void the_language_follows_the_caller_and_chinese_is_the_first() {
    assertThat(http.get().uri("/probe/not-yours"))
        .hasStatus(403)
        .bodyJson()
        .extractingPath("$.detail")
        .isEqualTo("不归您");
    assertThat(http.get().uri("/probe/not-yours").header("Accept-Language", "en-GB,zh;q=0.5"))
        .bodyJson()
        .extractingPath("$.detail")
        .isEqualTo("not yours");
    assertThat(http.get().uri("/probe/not-yours").header("Accept-Language", "fr"))
        .bodyJson()
        .extractingPath("$.instance")
        .isEqualTo("/probe/not-yours");
  }

  @Test
  void an_id_that_is_none_is_not_found_and_a_bad_parameter_is_named() {
    assertThat(http.get().uri("/probe/17")).hasStatus(404);
    assertThat(http.get().uri("/probe/" + UUID.randomUUID() + "?limit=many"))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.errors[0].pointer")
        .isEqualTo("?limit");
  }

  @Test
  void method_type_and_address_are_refused_as_problems() {
    assertThat(http.delete().uri("/probe"))
        .hasStatus(405)
        .hasContentType("application/problem+json")
        .headers()
        .containsHeader("Allow");
    assertThat(http.post().uri("/probe").contentType("text/plain").content("x"))
        .hasStatus(415)
        .hasContentType("application/problem+json");
    assertThat(http.get().uri("/nowhere"))
        .hasStatus(404)
        .hasContentType("application/problem+json");
  }

  @Test
  void a_database_that_is_away_asks_to_send_again() {
    assertThat(http.get().uri("/probe/away"))
        .hasStatus(503)
        .hasHeader("Retry-After", "2")
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("database-away");
  }

  @Test
  void a_bug_tells_outside_nothing_but_its_number() {
    MvcTestResult answer = http.get().uri("/probe/bug").exchange();
    assertThat(answer).hasStatus(500);
    assertThat(answer)
        .bodyText()
        .doesNotContain("secret")
        .doesNotContain("Exception")
        .contains("编号");
  }

  private MvcTestResult post(String body) {
    return http.post().uri("/probe").contentType("application/json").content(body).exchange();
  }
}
