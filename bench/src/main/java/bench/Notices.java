package bench;

import bench.OursHttp.Door;
import bench.Report.Row;
import dev.zhishou.access.Communities;
import dev.zhishou.access.CommunityId;
import dev.zhishou.community.Estate;
import dev.zhishou.community.Home;
import dev.zhishou.community.Person;
import dev.zhishou.community.Resident;
import dev.zhishou.notify.ChannelKind;
import dev.zhishou.notify.channel.Gateway;
import dev.zhishou.notify.channel.GatewaySettings;
import dev.zhishou.notify.channel.Gateways;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeoutException;

/**
 * A notice to many: how soon it is queued, how fast it is worked off beside what the gateway takes,
 * and what lives in the memory of the server meanwhile.
 */
final class Notices {
  private static final String DATABASE = "ours_notices";
  private static final String PART = "notices";
  private static final String HEAP = "-Xmx256m";
  private static final int PER_BUILDING = 500;

  private static final int WARM = 3;

  /** Two people in each home: a thousand, to be compared with; then ten thousand. */
  private static final int FEW = 1_000;

  private static final int MANY = 10_000;
  private static final long PATIENCE = 600_000_000_000L;

  private final Pg pg;
  private final Report report;
  private final Map<String, Object> summary;

  Notices(Pg pg, Report report, Map<String, Object> summary) {
    this.pg = pg;
    this.report = report;
    this.summary = summary;
  }

  void measure() throws Exception {
    UUID gateway = UUID.randomUUID();
    try (House house = House.start(pg, DATABASE);
        Neighbour server = Neighbour.of(house, HEAP)) {
      CommunityId community = new CommunityId(house.community());
      house.bean(dev.zhishou.community.Estates.class).add(community, town());
      house.rest();
      String base = OursHttp.base(server.port());
      Door desk = new Door(base, House.COMMUNITY + "-desk");
      Door manager = new Door(base, House.COMMUNITY + "-manager");
      for (int round = 0; round < WARM; round++) {
        send(house, server, gateway, 1_000, FEW, desk, manager);
      }
      for (int people : new int[] {FEW, MANY}) {
        for (double limit : new double[] {200, 1_000}) {
          row(people, limit, send(house, server, gateway, limit, people, desk, manager));
        }
      }
    }
  }

  /**
   * @param queued how long the answer to `send` took, ms
   * @param rate what came a second
   * @param lived bytes
   */
  private record Worked(double queued, double rate, long lived) {}

  private static Worked send(
      House house,
      Neighbour server,
      UUID gateway,
      double limit,
      int people,
      Door desk,
      Door manager)
      throws Exception {
    try (Sms sms = new Sms(limit)) {
      house.bean(Gateways.class).keep(gateway(house, gateway, sms, limit), Instant.now());
      String notice = "/notices/" + written(desk, people);
      desk.send("POST", notice + "/submit", null);
      manager.send("POST", notice + "/approve", null);
      server.lived();
      long begun = System.nanoTime();
      desk.send("POST", notice + "/send", null);
      double queued = (System.nanoTime() - begun) / 1e6;
      await(sms, people);
      return new Worked(queued, sms.rate(), server.lived());
    }
  }

  private static UUID written(Door desk, int people) throws Exception {
    UUID id = UUID.randomUUID();
    int homes = people / 2;
    var buildings = new ArrayList<String>();
    for (int i = 0; i < homes / PER_BUILDING; i++) {
      buildings.add("" + (100 + i));
    }
    desk.send(
        "POST",
        "/notices",
        """
        {"id":"%s","community":"%s","title":"停水","text":"明天九点到十二点停水。",
         "audience":[{"kind":"buildings","buildings":[%s]}]}"""
            .formatted(id, House.COMMUNITY, String.join(",", buildings)));
    return id;
  }

  private static void await(Sms sms, int people) throws Exception {
    long until = System.nanoTime() + PATIENCE;
    while (sms.taken() < people) {
      if (System.nanoTime() > until) {
        throw new TimeoutException("only %d of %d came".formatted(sms.taken(), people));
      }
      Thread.sleep(20);
    }
  }

  private void row(int people, double limit, Worked worked) {
    double megabytes = worked.lived() / 1e6;
    double queued = worked.queued();
    double ratio = worked.rate() / limit;
    report.add(
        Row.of(PART, "a notice, server with " + HEAP, "%,d people, gateway takes %,.0f/s".formatted(people, limit)).rate(worked.rate()).ratio(ratio).note("queued in %,.0f ms; at most %.0f MB lived in the heap".formatted(queued, megabytes)));
    String which = ": %d at %.0f".formatted(people, limit);
    summary.put("notice_queued_ms" + which, queued);
    summary.put("notice_to_gateway" + which, ratio);
    summary.put("notice_heap_mb" + which, megabytes);
  }

  private static Gateway gateway(House house, UUID id, Sms sms, double limit) {
    return new Gateway(
        id,
        house.bean(Communities.class).headOffice().orElseThrow().id().value(),
        ChannelKind.SMS,
        "短信",
        1,
        limit,
        new GatewaySettings.Http(
            "POST",
            sms.url(),
            Map.of("Content-Type", "application/json"),
            "{\"to\":\"{to}\",\"text\":\"{text}\",\"id\":\"{id}\"}",
            GatewaySettings.Reading.STATUS,
            GatewaySettings.Reading.STATUS,
            new GatewaySettings.Secrets("", "")));
  }

  private static Estate town() {
    List<Home> homes = new ArrayList<>();
    List<Resident> residents = new ArrayList<>();
    for (int i = 0; i < MANY / 2; i++) {
      int building = 100 + i / PER_BUILDING;
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
}
