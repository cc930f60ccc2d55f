package bench;

import bench.OursHttp.Door;
import bench.Report.Row;
import dev.zhishou.access.CommunityId;
import dev.zhishou.duty.OnDuty;
import dev.zhishou.duty.People;
import dev.zhishou.duty.Shift;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** How long it takes to know who is on duty, and whether it is right at the second of a change. */
final class DutyLook {
  private static final String PART = "duty";
  private static final int LOOKS = 20_000;
  private static final int READS = 200;
  private static final int CALLS = 300;

  private final Pg pg;
  private final Report report;
  private final Map<String, Object> summary;
  private int answers;

  DutyLook(Pg pg, Report report, Map<String, Object> summary) {
    this.pg = pg;
    this.report = report;
    this.summary = summary;
  }

  private interface Look {
    void look(int number) throws Exception;
  }

  void measure() throws Exception {
    try (House house = House.start(pg, "ours_duty")) {
      CommunityId community = new CommunityId(house.community());
      OnDuty onDuty = house.bean(OnDuty.class);
      People people = house.bean(People.class);
      Look cached = i -> answers += onDuty.at(community, Instant.now()).size();
      timed("who is on duty, remembered", LOOKS, cached);
      Look read =
          i -> {
            people.forget();
            cached.look(i);
          };
      timed("who is on duty, read anew", READS, read);
      Door desk = new Door(OursHttp.base(house.port()), House.COMMUNITY + "-desk");
      Look call = i -> desk.send("GET", "/duties/now?community=" + House.COMMUNITY, null);
      timed("GET /duties/now", CALLS, call);
      changes(onDuty, community);
    }
  }

  /** Half of them warm it. */
  private void timed(String who, int times, Look look) throws Exception {
    double[] millis = new double[times];
    for (int i = -times; i < times; i++) {
      long begun = System.nanoTime();
      look.look(i);
      if (i >= 0) {
        millis[i] = (System.nanoTime() - begun) / 1e6;
      }
    }
    double p99 = Report.percentile(millis, 0.99);
    report.add(
        Row.of(PART, who, "%,d look-ups".formatted(times)).p50(Report.median(millis)).p99(p99).max(Report.percentile(millis, 1)).note("%,d people found in all".formatted(answers)));
    summary.put("duty, ms p99: " + who, p99);
  }

  /** Every change of a week: who goes stands until it and not in it, who comes the other way round. */
  private void changes(OnDuty onDuty, CommunityId community) {
    Instant from = Instant.now().plusSeconds(3_600);
    var changes = new TreeSet<Instant>();
    var turns = onDuty.between(community, from, from.plusSeconds(7 * 86_400));
    turns.stream()
        .map(turn -> turn.stretch().from())
        .filter(from::isBefore)
        .forEach(changes::add);
    int wrong = 0;
    int handed = 0;
    for (Instant change : changes) {
      for (Instant at : Set.of(change.minusNanos(1), change, change.plusSeconds(1))) {
        Set<UUID> wanted = new HashSet<>();
        turns.stream()
            .filter(turn -> holds(turn.stretch(), at))
            .forEach(turn -> wanted.add(turn.duty().id()));
        wrong += wanted.equals(ids(onDuty, community, at)) ? 0 : 1;
      }
      Set<UUID> before = ids(onDuty, community, change.minusNanos(1));
      handed += before.equals(ids(onDuty, community, change)) ? 0 : 1;
    }
    report.add(
        Row.of(PART, "at the second of a change", "%d changes of a week".formatted(changes.size())).note("%d of %d looks wrong; others stand in %d of %d changes"
                .formatted(wrong, changes.size() * 3, handed, changes.size())));
    summary.put("duty_changes", (double) changes.size());
    summary.put("duty_changes_handed", (double) handed);
    summary.put("duty_wrong_at_a_change", (double) wrong);
  }

  private static boolean holds(Shift.Stretch stretch, Instant at) {
    return !at.isBefore(stretch.from()) && at.isBefore(stretch.to());
  }

  private static Set<UUID> ids(OnDuty onDuty, CommunityId community, Instant at) {
    Set<UUID> ids = new HashSet<>();
    onDuty.at(community, at).forEach(turn -> ids.add(turn.duty().id()));
    return ids;
  }
}
