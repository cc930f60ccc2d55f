package dev.zhishou.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.TestDatabase;
import dev.zhishou.Zhishou;
import dev.zhishou.access.Caller;
import dev.zhishou.platform.CountingSockets;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.JsonNode;

/// What a call costs the database, counted at the driver's sockets.
@Tag("database")
@SpringBootTest(
    classes = {Zhishou.class, CostOverHttpTest.Counting.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CostOverHttpTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final String CASES = "/api/v1/cases";
  private static final int TIMES = 15;
  private static final BlockingQueue<Long> TRIPS = new LinkedBlockingQueue<>();

  @LocalServerPort int port;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    DATABASE.tell(registry);
    registry.add(
        "zhishou.database",
        () -> DATABASE.url() + "&socketFactory=" + CountingSockets.class.getName());
    registry.add("zhishou.empty", () -> "false");
    registry.add("zhishou.access.argon-memory", () -> "64");
    registry.add("zhishou.access.argon-rounds", () -> "1");
  }

  /// A request is answered in one thread: what that thread flushed is what the call cost.
  @TestConfiguration(proxyBeanMethods = false)
  static class Counting {
    @Bean
    FilterRegistrationBean<OncePerRequestFilter> countTrips() {
      var counting =
          new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(
                HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
              long before = CountingSockets.flushes();
              try {
                chain.doFilter(request, response);
              } finally {
                TRIPS.add(CountingSockets.flushes() - before);
              }
            }
          };
      var registration = new FilterRegistrationBean<OncePerRequestFilter>(counting);
      registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
      return registration;
    }
  }

  private record Counted(Caller.Answer answer, long trips) {}

  private static Counted counted(Caller caller, String method, String path, @Nullable String body)
      throws InterruptedException {
    TRIPS.clear();
    Caller.Answer answer = caller.call(method, path, body);
    Long trips = TRIPS.poll(10, TimeUnit.SECONDS);
    assertThat(trips).as("the call was counted").isNotNull();
    return new Counted(answer, trips);
  }

  @Test
  void a_plain_step_over_http_is_two_round_trips_the_session_and_the_append() throws Exception {
    Caller desk = Caller.signedIn(port, "lanting-desk");
    Caller monitor = Caller.signedIn(port, "lanting-monitor");
    String id = opened(desk);
    List<Long> trips = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      Counted done = reassured(monitor, id);
      assertThat(done.answer().json().at("/results/0/outcome").asString())
          .as(done.answer().body())
          .isEqualTo("accepted");
      assertThat(done.answer().json().at("/case/id").asString()).isEqualTo(id);
      trips.add(done.trips());
    }
    // What is remembered for seconds (who acts, names, the roster) is read anew now and then.
    assertThat(trips).as("round trips of each step").contains(2L).allMatch(each -> each >= 2);
    assertThat(median(trips)).isEqualTo(2);
  }

  @Test
  void a_case_that_shows_what_is_private_costs_one_round_trip_more() throws Exception {
    Caller desk = Caller.signedIn(port, "lanting-desk");
    String id = opened(desk);
    String done = "\"do\": \"done\", \"step\": \"find_floor\", \"answers\": {\"floor\": \"五楼\"}";
    Caller guard = Caller.signedIn(port, "lanting-guard");
    JsonNode answer = guard.call("POST", commands(id), command(done)).json();
    assertThat(answer.at("/case/answers/floor").asString()).isEqualTo("五楼");
    Caller monitor = Caller.signedIn(port, "lanting-monitor");
    List<Long> trips = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      Counted reassured = reassured(monitor, id);
      assertThat(reassured.answer().json().at("/case/answers/floor").asString()).isEqualTo("五楼");
      trips.add(reassured.trips());
    }
    assertThat(median(trips)).isEqualTo(3);
  }

  @Test
  void who_signed_out_is_out_with_the_next_request_although_a_session_is_seldom_written()
      throws Exception {
    Caller desk = Caller.signedIn(port, "lanting-desk");
    assertThat(desk.call("GET", CASES, null).status()).isEqualTo(200);
    assertThat(desk.call("DELETE", "/api/v1/session", null).status()).isEqualTo(204);
    assertThat(desk.call("GET", CASES, null).status()).isEqualTo(401);
  }

  @Test
  void a_look_at_a_home_costs_the_same_however_many_cases_others_have() throws Exception {
    Caller desk = Caller.signedIn(port, "lanting-desk");
    String home =
        desk.call("GET", "/api/v1/homes?community=lanting&q=3-2-1101", null)
            .json()
            .at("/items/0/id")
            .asString();
    String path = "/api/v1/homes/" + home + "/overview?community=lanting";
    long before = median(looks(desk, path));
    for (int i = 0; i < 3; i++) {
      opened(desk, "general-emergency");
    }
    assertThat(median(looks(desk, path))).isEqualTo(before);
  }

  private static List<Long> looks(Caller desk, String path) throws InterruptedException {
    List<Long> trips = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      Counted look = counted(desk, "GET", path, null);
      assertThat(look.answer().status()).as(look.answer().body()).isEqualTo(200);
      trips.add(look.trips());
    }
    return trips;
  }

  private static Counted reassured(Caller monitor, String id) throws InterruptedException {
    return counted(
        monitor, "POST", commands(id), command("\"do\": \"done\", \"step\": \"reassure\""));
  }

  private static long median(List<Long> trips) {
    List<Long> sorted = new ArrayList<>(trips);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }

  private static String opened(Caller desk) {
    return opened(desk, "lift-entrapment");
  }

  private static String opened(Caller desk, String procedure) {
    String body =
        "{\"procedure\": \"%s\", \"community\": \"lanting\", \"answers\": {}}".formatted(procedure);
    Caller.Answer answer = desk.call("POST", CASES, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().path("id").asString();
  }

  private static String commands(String id) {
    return CASES + "/" + id + "/commands";
  }

  private static String command(String rest) {
    return "{\"commands\": [{\"id\": \"" + UUID.randomUUID() + "\", " + rest + "}]}";
  }
}
