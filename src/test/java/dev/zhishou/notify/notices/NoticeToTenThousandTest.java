package dev.zhishou.notify.notices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.TestDatabase;
import dev.zhishou.TestServer;
import dev.zhishou.access.Caller;
import dev.zhishou.access.Communities;
import dev.zhishou.access.CommunityId;
import dev.zhishou.community.Estate;
import dev.zhishou.community.Estates;
import dev.zhishou.community.Home;
import dev.zhishou.community.Person;
import dev.zhishou.community.Resident;
import dev.zhishou.platform.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Ten thousand people are queued by one call, ten times as many in about ten times the time. How
/// many seconds that is, `bench/run people notices` measures.
@Tag("database")
class NoticeToTenThousandTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final int HOMES = 5_000;
  private static final int NOISE = 3;

  private static Estate town() {
    List<Home> homes = new ArrayList<>();
    List<Resident> residents = new ArrayList<>();
    for (int i = 0; i < HOMES; i++) {
      int building = 100 + i / 500;
      Home home =
          new Home(UUID.randomUUID(), building + "-1-" + i, building, 1, 1 + i % 30, "" + i);
      homes.add(home);
      for (int j = 0; j < 2; j++) {
        Person one = new Person(UUID.randomUUID(), "王伟", "1006" + (1_000_000 + 2 * i + j));
        residents.add(
            new Resident(home, one, j == 0 ? Resident.LivesAs.OWNER : Resident.LivesAs.FAMILY));
      }
    }
    return new Estate(List.of(), homes, residents, List.of(), List.of());
  }

  @Test
  void ten_thousand_people_are_queued_in_time_that_grows_no_faster_than_they_do() {
    try (TestServer server = TestServer.on(DATABASE)) {
      CommunityId lanting = server.part(Communities.class).find("lanting").orElseThrow().id();
      server.part(Estates.class).add(lanting, town());
      Caller desk = Caller.signedIn(server.port(), "lanting-desk");
      Caller manager = Caller.signedIn(server.port(), "lanting-manager");

      Duration thousand = sent(desk, manager, "[100]", HOMES / 5);
      Duration all = sent(desk, manager, "[100,101,102,103,104,105,106,107,108,109]", 2 * HOMES);

      System.out.println("1,000 queued in " + thousand + ", 10,000 in " + all);
      assertThat(all).isLessThan(thousand.multipliedBy(10 * NOISE));
    }
  }

  /// @return how long the call took that sends it
  private static Duration sent(Caller desk, Caller manager, String buildings, int people) {
    String id = UUID.randomUUID().toString();
    String body =
        """
        {"id":"%s","community":"lanting","title":"停水","text":"明天停水。",
         "audience":[{"kind":"buildings","buildings":%s}]}
        """
            .formatted(id, buildings);
    assertThat(desk.call("POST", "/api/v1/notices", body).status()).isEqualTo(201);
    String notice = "/api/v1/notices/" + id;
    desk.call("POST", notice + "/submit", null);
    manager.call("POST", notice + "/approve", null);
    Instant from = Instant.now();
    Caller.Answer sent = desk.call("POST", notice + "/send", null);
    Duration took = Duration.between(from, Instant.now());
    assertThat(sent.status()).as(sent.body()).isEqualTo(200);
    int queued =
        DATABASE
            .scoped()
            .in(Scope.whole("a test counts"))
            .of("select count(*)::int as n from delivery where message_id = :id")
            .set("id", UUID.fromString(id))
            .first(row -> row.integer("n"));
    assertThat(queued).isEqualTo(people);
    return took;
  }
}
