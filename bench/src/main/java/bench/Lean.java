package bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** The least a durable, hash-chained, tenant-separated case engine can do per step. */
final class Lean implements Contender {
  static final String DATABASE = "lean";

  /** How one change travels to the server. */
  enum Style {
    FUNCTION,
    PIPELINED,
    ROUND_TRIPS
  }

  private static final String[] STEP = {
    "call-back", "dispatch", "assess", "ambulance", "release", "check-persons", "lock-out", "report"
  };
  private static final String[] ROLE = {
    "desk", "desk", "guard", "guard", "technician", "guard", "technician", "manager"
  };
  private static final String EVENT =
      "insert into @S.case_event values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)";
  private static final String UPSERT =
      """
      insert into @S.case_step values (?, ?, ?, ?, ?, ?, ?::timestamptz, ?::timestamptz)
      on conflict (case_id, step) do update
        set state = excluded.state, next_alarm_at = excluded.next_alarm_at""";
  private static final String OUTBOX =
      """
      insert into @S.outbox (company_id, case_id, seq, topic, body, at)
      values (?, ?, ?, 'case.changed', ?::jsonb, ?)""";
  private static final String COMPANY = "select set_config('app.company', ?, true)";
  private static final String TAIL =
      "select seq, hash from @S.case_event where case_id = ? order by seq desc limit 1";

  private final String name;
  private final String schema;
  private final Style style;
  private final boolean rls;
  private final boolean notify;
  private HikariDataSource pool;

  Lean(String name, String schema, Style style, boolean rls, boolean notify) {
    this.name = name;
    this.schema = schema;
    this.style = style;
    this.rls = rls;
    this.notify = notify;
  }

  /** What one process remembers of an open case. */
  static final class Case {
    final UUID id = uuid7();
    final long company = ThreadLocalRandom.current().nextInt(50);
    int seq;
    int done;
    byte[] hash = new byte[32];
  }

  /** Decided, hashed and not yet written. */
  record Change(
      Case of,
      OffsetDateTime at,
      String[] types,
      String[] bodies,
      byte[][] prevs,
      byte[][] hashes,
      String[] steps,
      String[] states,
      String[] roles,
      String[] dues) {}

  @Override
  public String name() {
    return name;
  }

  @Override
  public void start(Pg pg) throws Exception {
    try {
      pg.execute(DATABASE, resource("lean.sql") + (rls ? resource("rls.sql") : ""));
    } catch (SQLException e) {
      if (!"42P06".equals(e.getSQLState())) { // the schema is shared with another style
        throw e;
      }
    }
    pool = pg.pool(DATABASE, "app");
  }

  @Override
  public Case open() throws SQLException {
    Case opened = new Case();
    function(change(opened, List.of("case.opened"), -1, List.of(0, 1)));
    return opened;
  }

  @Override
  public void step(Object handle) throws SQLException {
    Case of = (Case) handle;
    int step = of.done++;
    boolean last = step == STEPS - 1;
    List<String> types =
        step == 0
            ? List.of("step.done")
            : List.of("step.done", last ? "case.closed" : "step.ready");
    Change change = change(of, types, step, step == 0 || last ? List.of() : List.of(step + 1));
    switch (style) {
      case FUNCTION -> function(change);
      case PIPELINED -> pipelined(change);
      case ROUND_TRIPS -> roundTrips(change);
    }
  }

  /** What a listener hears when the case's next change commits. */
  static String payload(Case of) {
    return of.id + " " + of.seq;
  }

  private static Change change(Case of, List<String> types, int done, List<Integer> ready) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    int events = types.size();
    int rows = ready.size() + (done < 0 ? 0 : 1);
    Change change =
        new Change(
            of,
            now.atOffset(ZoneOffset.UTC),
            types.toArray(String[]::new),
            new String[events],
            new byte[events][],
            new byte[events][],
            new String[rows],
            new String[rows],
            new String[rows],
            new String[rows]);
    for (int i = 0; i < events; i++) {
      change.bodies[i] =
          """
          {"clause":"7.2.%d","device":"tablet-%d","form":{"injured":%b,"note":"Cabin 2 between floors 5 and 6, light on, \
          two adults calm","trapped":2},"place":"building-3/lift-2","step":"%s"}"""
              .formatted(done + 1, of.company, of.company % 2 == 0, done < 0 ? "open" : STEP[done]);
      change.prevs[i] = of.hash;
      of.hash = change.hashes[i] = hash(of, now, types.get(i), change.bodies[i]);
      of.seq++;
    }
    int row = 0;
    if (done >= 0) {
      row(change, row++, done, "done", null);
    }
    for (int step : ready) {
      row(change, row++, step, "ready", now.plusSeconds(900).toString());
    }
    return change;
  }

  private static void row(Change change, int row, int step, String state, String due) {
    change.steps[row] = STEP[step];
    change.states[row] = state;
    change.roles[row] = ROLE[step];
    change.dues[row] = due;
  }

  private static byte[] hash(Case of, Instant at, String type, String body) {
    return sha256(
        "{\"actor\":\"guard-7\",\"at\":\""
            + at
            + "\",\"body\":"
            + body
            + ",\"case\":\""
            + of.id
            + "\",\"prev\":\""
            + HexFormat.of().formatHex(of.hash)
            + "\",\"seq\":"
            + (of.seq + 1)
            + ",\"type\":\""
            + type
            + "\"}");
  }

  static byte[] sha256(String canonical) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(canonical.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private void function(Change c) throws SQLException {
    try (Connection connection = pool.getConnection();
        PreparedStatement call =
            prepare(connection, "select @S.apply(?,?,?,?,?,?,?,?,?,?,?,?,?,?)")) {
      set(
          call,
          c.of.company,
          c.of.id,
          c.of.seq - c.types.length,
          c.at,
          "guard-7",
          connection.createArrayOf("text", c.types),
          connection.createArrayOf("text", c.bodies),
          connection.createArrayOf("bytea", c.prevs),
          connection.createArrayOf("bytea", c.hashes),
          connection.createArrayOf("text", c.steps),
          connection.createArrayOf("text", c.states),
          connection.createArrayOf("text", c.roles),
          connection.createArrayOf("text", c.dues),
          notify);
      call.execute();
    }
  }

  /** The same change as single statements. */
  private List<Part> parts(Change c) {
    List<Part> parts = new ArrayList<>(List.of(new Part(COMPANY, "" + c.of.company)));
    int before = c.of.seq - c.types.length;
    for (int i = 0; i < c.types.length; i++) {
      parts.add(
          new Part(
              EVENT,
              c.of.company,
              c.of.id,
              before + i + 1,
              c.at,
              "guard-7",
              c.types[i],
              c.bodies[i],
              c.prevs[i],
              c.hashes[i]));
    }
    for (int i = 0; i < c.steps.length; i++) {
      parts.add(
          new Part(
              UPSERT,
              c.of.company,
              c.of.id,
              c.steps[i],
              c.states[i],
              c.roles[i],
              c.at,
              c.dues[i],
              c.dues[i]));
    }
    parts.add(new Part(OUTBOX, c.of.company, c.of.id, before + 1, c.bodies[0], c.at));
    return parts;
  }

  private record Part(String sql, Object... values) {}

  /**
   * Several statements, one flush: pgjdbc sends them under one Sync, which makes them one
   * transaction.
   */
  private void pipelined(Change c) throws SQLException {
    List<Part> parts = parts(c);
    try (Connection connection = pool.getConnection()) {
      run(
          connection,
          new Part(
              parts.stream().map(Part::sql).collect(Collectors.joining("; ")),
              parts.stream().flatMap(part -> Arrays.stream(part.values)).toArray()));
    }
  }

  /** The plain way: read the tail, write row by row, commit. */
  private void roundTrips(Change c) throws SQLException {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      run(connection, new Part(TAIL, c.of.id));
      for (Part part : parts(c)) {
        run(connection, part);
      }
      connection.commit();
    }
  }

  private void run(Connection connection, Part part) throws SQLException {
    try (PreparedStatement statement = prepare(connection, part.sql)) {
      set(statement, part.values);
      statement.execute();
    }
  }

  private PreparedStatement prepare(Connection connection, String sql) throws SQLException {
    return connection.prepareStatement(sql.replace("@S", schema));
  }

  private static void set(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      if (values[i] == null) {
        statement.setNull(i + 1, Types.VARCHAR);
      } else {
        statement.setObject(i + 1, values[i]);
      }
    }
  }

  private String resource(String file) throws IOException {
    try (InputStream in = Lean.class.getResourceAsStream("/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("@S", schema);
    }
  }

  /** Time-ordered, so that new cases touch the right edge of the index only. */
  static UUID uuid7() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return new UUID(
        System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(0x1000),
        random.nextLong() >>> 2 | Long.MIN_VALUE);
  }
}
