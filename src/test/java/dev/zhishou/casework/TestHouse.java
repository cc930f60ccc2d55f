package dev.zhishou.casework;

import dev.zhishou.access.Actor;
import dev.zhishou.access.KeptAudit;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.World;
import dev.zhishou.casework.personal.HiddenKinds;
import dev.zhishou.casework.personal.NeedToKnow;
import dev.zhishou.casework.personal.OwnerPapers;
import dev.zhishou.casework.running.Acting;
import dev.zhishou.casework.running.Beginning;
import dev.zhishou.casework.running.CaseLocks;
import dev.zhishou.casework.running.Deciding;
import dev.zhishou.casework.running.LiveCases;
import dev.zhishou.casework.running.Projection;
import dev.zhishou.casework.running.Writing;
import dev.zhishou.casework.store.Append;
import dev.zhishou.casework.store.CaseStore;
import dev.zhishou.casework.store.Sealer;
import dev.zhishou.procedure.ProcedureCatalog;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.model.AnswerType;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Severity;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.time.ChinaCalendar;
import dev.zhishou.time.WorkingCalendar;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// One node of the house over a store: the shipped procedures, one person for each role.
public final class TestHouse {
  public static final UUID LANTING = UUID.fromString("00000000-0000-7000-8000-000000000001");
  public static final UUID BINHE = UUID.fromString("00000000-0000-7000-8000-000000000002");
  private static final Books SHIPPED = Books.of(Binder.shipped());
  private static final ProcedureCatalog CATALOG = ProcedureCatalog.shipped(SHIPPED.binder());

  public final RunCommands commands;
  public final OpenCase opening;
  public final ReadCase reading;
  public final LetTimePass time;
  final LiveCases lives;
  private final Deciding deciding;

  /// What the house works by.
  public record Books(Binder binder, Plans plans) {
    /// The procedures of a binder.
    public static Books of(Binder binder) {
      return new Books(binder, new CataloguePlans(ProcedureCatalog.shipped(binder)));
    }
  }

  /// A node with an empty memory.
  public TestHouse(CaseStore store, Clock clock, RandomGenerator salts) {
    this(store, clock, salts, new Unsealed());
  }

  /// A node that seals.
  public TestHouse(CaseStore store, Clock clock, RandomGenerator salts, Sealer sealer) {
    this(SHIPPED, store, clock, new Writing.Tools(sealer, type -> List.of(), salts));
  }

  /// A node that seals nothing and whose events are followed.
  ///
  /// @param listeners names of those that follow events of a type
  public TestHouse(
      Books books,
      CaseStore store,
      Clock clock,
      RandomGenerator salts,
      Function<String, List<String>> listeners) {
    this(books, store, clock, new Writing.Tools(new Unsealed(), listeners, salts));
  }

  private TestHouse(Books books, CaseStore store, Clock clock, Writing.Tools tools) {
    Surroundings world = new Estates(books);
    lives = new LiveCases(store, books.plans);
    Beginning beginning = new Beginning(books.plans, world, tools.sealer());
    deciding = new Deciding(world, beginning);
    Acting acting = new Acting(books.plans, world, tools, List.of());
    commands = new RunCommands(store, lives, new CaseLocks(), deciding, acting, clock);
    opening = new OpenCase(store, lives, books.plans, world, deciding, beginning, acting, clock);
    reading =
        new ReadCase(
            store,
            lives,
            deciding,
            tools.sealer(),
            new NeedToKnow(
                new KeptAudit(), new OwnerPapers(new NoCases(), lives, new KeptAudit(), clock)),
            new HiddenKinds(CATALOG, world),
            clock);
    time = new LetTimePass(commands, store, deciding, acting, clock);
  }

  /// What this node remembers of a case, unchecked.
  public Optional<Live> remembered(UUID caseId) {
    return Optional.ofNullable(lives.remembered(caseId));
  }

  /// The head as it should be stored.
  public Append.Standing standing(Live live) {
    return new Projection(deciding.world(live)).standing(live);
  }

  /// The rows as they should be stored, by run.
  public Map<String, Append.StepRow> rows(Live live) {
    Map<String, Append.StepRow> rows = new LinkedHashMap<>();
    new Projection(deciding.world(live))
        .steps(null, live)
        .open()
        .forEach(row -> rows.put(row.key().run(), row));
    return rows;
  }

  /// Somebody of Lanting who holds this role.
  public static Actor actor(String role) {
    return Staff.actor(role, LANTING);
  }

  /// Opens a case at the desk of Lanting.
  public UUID opened(String procedure) {
    OpenCase.Opened opened =
        opening.open(
            actor("front-desk"),
            new OpenCase.Request(
                procedure,
                LANTING,
                (plan, faults) -> new LinkedHashMap<>(),
                null,
                null,
                null,
                new OpenCase.From(null, "phone", null, null, false, null)));
    return ((OpenCase.Opened.Begun) opened).live().id();
  }

  /// Opens a case with an answer to each question of the opening.
  public UUID openedWith(
      String procedure, Function<SequencedMap<String, Ask>, SequencedMap<String, Value>> answers) {
    OpenCase.Opened opened =
        opening.open(
            actor("front-desk"),
            new OpenCase.Request(
                procedure,
                LANTING,
                (plan, faults) -> {
                  SequencedMap<String, Ask> asks = new LinkedHashMap<>(plan.procedure().asks());
                  return answers.apply(asks);
                },
                null,
                null,
                null,
                new OpenCase.From(null, "phone", null, null, false, null)));
    if (opened instanceof OpenCase.Opened.Begun(Live live)) {
      return live.id();
    }
    throw new IllegalStateException(procedure + " does not open: " + opened);
  }

  /// Sends one command, and says what came of it.
  public Outcome run(Actor actor, UUID caseId, Command.Deed deed) {
    return commands
        .run(actor, caseId, List.of(Sent.of(UUID.randomUUID(), deed)), null)
        .orElseThrow();
  }

  static Plans plans() {
    return SHIPPED.plans;
  }

  /// The house around the cases, with what is shipped.
  public static Surroundings surroundings() {
    return new Estates(SHIPPED);
  }

  /// What is shipped.
  public static Binder binder() {
    return SHIPPED.binder;
  }

  /// Seals nothing: tests see what would be sealed.
  static final class Unsealed implements Sealer {
    @Override
    public byte[] seal(UUID caseId, int seq, String name, String disclosure) {
      return disclosure.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String open(UUID caseId, int seq, String name, byte[] sealed) {
      return new String(sealed, StandardCharsets.UTF_8);
    }
  }

  private static final class Estates implements Surroundings {
    private static final WorkingCalendar CALENDAR = ChinaCalendar.shipped();
    private final Books books;
    private final Staff staff;

    Estates(Books books) {
      this.books = books;
      this.staff = new Staff(books.binder);
    }

    @Override
    public WorkingCalendar calendar() {
      return CALENDAR;
    }

    @Override
    public Estate estate(UUID community) {
      String letters = community.equals(LANTING) ? "LT" : "BH";
      return new Estate(community, letters, letters, World.Hours.USUAL);
    }

    @Override
    public World.People people(UUID community) {
      return staff;
    }

    @Override
    public Set<String> roles() {
      return books.binder.roles();
    }

    @Override
    public Optional<World.Ladder> ladder(Severity severity) {
      return books
          .binder
          .rungs(severity)
          .filter(rungs -> rungs.most() > 0)
          .map(
              rungs ->
                  new World.Ladder(
                      Duration.ofSeconds(rungs.every().comparableSeconds()),
                      rungs.most(),
                      rungs.inDeskHours()));
    }

    @Override
    public Optional<String> label(UUID community, Value.Id thing, AnswerType as) {
      return Optional.of(thing.id());
    }

    @Override
    public List<Value.Row> select(UUID community, String selection, Map<String, Value> given) {
      return List.of(
          new Value.Row("3-2-1101", new LinkedHashMap<>()),
          new Value.Row("3-2-1102", new LinkedHashMap<>()));
    }

    @Override
    public Optional<Plan> newest(String procedure) {
      return books.plans.newest(procedure).map(version -> version.decider().plan());
    }

    @Override
    public Fact.Pinned pinned(UUID community, String procedure) {
      return new Fact.Pinned(new LinkedHashMap<>(), List.copyOf(books.binder.roles()));
    }
  }
}
