package bench;

import bench.Estates.Estate;
import bench.OursHttp.Door;
import bench.Report.Row;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** When an open page hears of a critical offer, after the answer to the command that made it. */
final class Offers {
  private static final String DATABASE = "ours_offers";
  private static final int CASES = 84;
  private static final int PER_SECOND = 20;
  private static final int AT_A_TIME = 21;

  /** The step that is offered when this one is done. */
  private static final Map<String, String> NEXT =
      Map.of(
          "dispatch", "assess",
          "assess", "ambulance",
          "ambulance", "release",
          "release", "check_persons",
          "check_persons", "lock_out",
          "lock_out", "report");

  private static final String MESSAGES =
      """
      select id, case_id, run from zs.message where kind = 'call' and about like '%OFFERED%'
      and severity = 'critical'""";

  private final Pg pg;
  private final Report report;
  private final Map<String, Object> summary;

  Offers(Pg pg, Report report, Map<String, Object> summary) {
    this.pg = pg;
    this.report = report;
    this.summary = summary;
  }

  /** @param words when the page had asked for the words and had them */
  private record Told(double answered, Double heard, Double words) {}

  void measure() throws Exception {
    try (House house = House.start(pg, DATABASE).following()) {
      Estate estate = Estates.make(house, 1).getFirst();
      List<Told> warm = worked(house, estate);
      Report.progress("warm, %d offers".formatted(warm.size()));
      List<Told> told = worked(house, estate);
      row("offer on the open page", told, told.stream().map(Told::heard).toList());
      row("its words on the page", told, told.stream().map(Told::words).toList());
    }
  }

  /** Cases opened before, a batch of them worked through in turns at a steady pace. */
  private List<Told> worked(House house, Estate estate) throws Exception {
    var answered = new ConcurrentHashMap<String, Double>();
    var words = new ConcurrentHashMap<String, Double>();
    Page page = new Page(estate.door(), 0, estate.community(), "notice");
    page.await();
    Thread reader = Thread.ofVirtual().start(() -> reading(page, estate.door(), words));
    for (int done = 0; done < CASES; done += AT_A_TIME) {
      var cases = new ArrayList<UUID>();
      for (int i = 0; i < AT_A_TIME; i++) {
        cases.add(house.open(estate.actor(), estate.community()));
        estate.door().done(cases.getLast(), "call_back");
      }
      Thread.sleep(2_000); // what they offered at their opening is not measured
      page.keep(true);
      run(estate.door(), cases, answered);
      Thread.sleep(2_000);
      page.keep(false);
    }
    reader.interrupt();
    reader.join();
    page.close();
    return told(page.heard(), answered, words);
  }

  private static void run(Door door, List<UUID> cases, Map<String, Double> answered)
      throws Exception {
    try (ScheduledExecutorService sender = Executors.newSingleThreadScheduledExecutor()) {
      long begin = System.nanoTime();
      int sent = 0;
      var all = new ArrayList<java.util.concurrent.Future<?>>();
      for (String step : House.STEPS.keySet()) {
        if (!NEXT.containsKey(step)) {
          continue;
        }
        for (UUID id : cases) {
          long due = begin + sent++ * (1_000_000_000L / PER_SECOND);
          all.add(
              sender.schedule(
                  () -> {
                    door.done(id, step);
                    answered.put(id + NEXT.get(step), now());
                    return null;
                  },
                  due - System.nanoTime(),
                  TimeUnit.NANOSECONDS));
        }
      }
      for (var one : all) {
        one.get();
      }
    }
  }

  /** As a page does: what it is told of it asks for, all that lies there at once. */
  private static void reading(Page page, Door door, Map<String, Double> words) {
    int known = 0;
    try {
      while (true) {
        int heard = page.heard().size();
        if (heard == known) {
          Thread.sleep(1);
          continue;
        }
        known = heard;
        String mine = door.send("GET", "/messages/mine", null).body();
        double now = now();
        for (String item : mine.split("\\{\"id\":\"")) {
          if (item.length() > 36) {
            words.putIfAbsent(item.substring(0, 36), now);
          }
        }
      }
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    } catch (IOException gone) {
      throw new IllegalStateException(gone);
    }
  }

  private List<Told> told(
      List<Page.Heard> heard, Map<String, Double> answered, Map<String, Double> words)
      throws Exception {
    var at = new HashMap<UUID, Double>();
    heard.forEach(one -> at.putIfAbsent(one.id(), one.at()));
    var shown = deliveries(words);
    var told = new HashMap<String, Told>();
    answered.forEach((offer, time) -> told.put(offer, new Told(time, null, null)));
    try (var connection = pg.pool(DATABASE, "postgres").getConnection();
        var statement = connection.createStatement()) {
      var row = statement.executeQuery(MESSAGES);
      while (row.next()) {
        UUID message = row.getObject(1, UUID.class);
        String offer = row.getString(2) + row.getString(3);
        told.computeIfPresent(
            offer, (key, one) -> new Told(one.answered(), at.get(message), shown.get(message)));
      }
    }
    return List.copyOf(told.values());
  }

  /** What was read by its delivery, by its message. */
  private Map<UUID, Double> deliveries(Map<String, Double> words) throws Exception {
    var shown = new HashMap<UUID, Double>();
    try (var connection = pg.pool(DATABASE, "postgres").getConnection();
        var statement = connection.createStatement()) {
      var row = statement.executeQuery("select id, message_id from zs.delivery");
      while (row.next()) {
        Double at = words.get(row.getString(1));
        if (at != null) {
          shown.merge(row.getObject(2, UUID.class), at, Math::min);
        }
      }
    }
    return shown;
  }

  private void row(String who, List<Told> told, List<Double> reached) {
    var millis = new ArrayList<Double>();
    int missed = 0;
    for (int i = 0; i < told.size(); i++) {
      Double at = reached.get(i);
      if (at == null) {
        missed++;
      } else {
        millis.add(at - told.get(i).answered());
      }
    }
    double[] all = millis.stream().mapToDouble(Double::doubleValue).toArray();
    report.add(
        Row.of("offers", who, "%d critical offers, %d/s".formatted(told.size(), PER_SECOND)).p50(Report.median(all)).p99(Report.percentile(all, 0.99)).max(Report.percentile(all, 1)).note("after the command's answer; %d missed".formatted(missed)));
    summary.put("offers, ms p50: " + who, Report.median(all));
    summary.put("offers, ms p99: " + who, Report.percentile(all, 0.99));
    summary.put("offers, missed: " + who, (double) missed);
  }

  private static double now() {
    Instant now = Instant.now();
    return now.getEpochSecond() * 1e3 + now.getNano() / 1e6;
  }
}
