package bench;

import java.util.UUID;

/** Fills a store with copies of a case that was really run. */
final class Growth {
  private static final String COPY =
      """
      set search_path = zs, public;
      create temporary table copies as
        select n, uuidv7() as id
        from generate_series(1, %2$d / (select count(*)::int from case_event where case_id = '%1$s')) n;
      insert into case_head (case_id, community_id, number, procedure, version, title, status, severity,
          drill, open_key, opened_at, next_deadline, next_alarm_at, last_seq, last_hash)
        select c.id, h.community_id, 'copy-' || c.n, h.procedure, h.version, h.title, h.status, h.severity,
          h.drill, null, h.opened_at, null, null, h.last_seq, h.last_hash
        from case_head h, copies c where h.case_id = '%1$s';
      insert into case_event (case_id, seq, community_id, type, at, bytes, hash)
        select c.id, e.seq, e.community_id, e.type, e.at, e.bytes, e.hash
        from copies c, case_event e where e.case_id = '%1$s';
      drop table copies; reset search_path""";

  private Growth() {}

  static void load(Pg pg, House house, String database, int events) throws Exception {
    Ours ours = new Ours("", house);
    ours.start(pg);
    Ours.Handle one = (Ours.Handle) ours.open();
    for (int step = 0; step < Contender.STEPS; step++) {
      ours.step(one);
    }
    UUID id = one.id;
    pg.execute(database, COPY.formatted(id, events));
    pg.execute(database, "vacuum (freeze, analyze)"); // else autovacuum does it while we measure
    Report.progress("loaded " + database);
  }
}
