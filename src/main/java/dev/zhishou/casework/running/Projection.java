package dev.zhishou.casework.running;

import dev.zhishou.casework.Doers;
import dev.zhishou.casework.Live;
import dev.zhishou.casework.engine.Ahead;
import dev.zhishou.casework.engine.CaseEvent;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.Outlook;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.casework.engine.World;
import dev.zhishou.casework.store.Append;
import dev.zhishou.procedure.model.Party;
import dev.zhishou.procedure.model.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rows that stand for a state: its head, and the runs that somebody may act on.
public final class Projection {
  private final World world;

  public Projection(World world) {
    this.world = world;
  }

  /// The head of a case that was just decided.
  public Append.Standing written(Live live) {
    Ahead ahead = live.ahead();
    return ahead == null ? standing(live) : standing(live, ahead.alarm());
  }

  /// The head of a case as it follows from its state alone.
  public Append.Standing standing(Live live) {
    return standing(live, live.version().decider().nextAlarm(live.state(), world));
  }

  private static Append.Standing standing(Live live, @Nullable Instant alarm) {
    CaseState state = live.state();
    Instant deadline = null;
    for (Run run : state.runs().values()) {
      Instant due = run.derived().due();
      if (due != null && acted(run) && (deadline == null || due.isBefore(deadline))) {
        deadline = due;
      }
    }
    return new Append.Standing(
        live.seq(),
        live.hash(),
        state.status().status().name().toLowerCase(Locale.ROOT),
        state.status().severity().word(),
        state.open() ? deadline : null,
        alarm);
  }

  /// The row of a form that an event writes for the first time; empty: it writes none.
  public static Optional<Append.RecordRow> begun(CaseEvent event) {
    return event.fact() instanceof Fact.RecordWritten written && written.revision() == 1
        ? Optional.of(
            new Append.RecordRow(
                event.caseId(), written.number(), written.form(), event.stamp().at()))
        : Optional.empty();
  }

  /// The homes that an event names, in questions and columns called `home`.
  public static List<Append.HomeRow> homes(CaseEvent event) {
    Stream<Value> opened =
        event.fact() instanceof Fact.CaseOpened begun && begun.with().home() != null
            ? Stream.of(new Value.Id(begun.with().home()))
            : Stream.empty();
    Stream<Value> named = Stream.concat(opened, homes(answers(event.fact())));
    return named
        .filter(Value.Id.class::isInstance)
        .map(home -> new Append.HomeRow(event.caseId(), ((Value.Id) home).id()))
        .distinct()
        .toList();
  }

  private static Map<String, Value> answers(Fact fact) {
    if (fact instanceof Fact.CaseOpened opened) {
      return opened.answers();
    }
    if (fact instanceof Fact.StepDone done) {
      return done.answers();
    }
    if (fact instanceof Fact.StepSubmitted submitted) {
      return submitted.answers();
    }
    if (fact instanceof Fact.QuestionsAnswered answered) {
      return answered.answers();
    }
    return fact instanceof Fact.AnswersCorrected corrected ? corrected.answers() : Map.of();
  }

  private static Stream<Value> homes(Map<String, Value> answers) {
    return Stream.concat(
        Stream.ofNullable(answers.get("home")),
        answers.values().stream()
            .flatMap(
                value -> value instanceof Value.Rows(var rows) ? rows.stream() : Stream.empty())
            .flatMap(row -> Stream.ofNullable(row.columns().get("home"))));
  }

  /// What differs between two states, as rows to write and rows to delete.
  ///
  /// @param before null: the case begins
  public Append.Steps steps(@Nullable Live before, Live now) {
    List<Append.StepRow> open = new ArrayList<>();
    List<Append.RunKey> settled = new ArrayList<>();
    Supplier<Outlook> outlook = outlook(now);
    Supplier<Outlook> earlier = before == null ? outlook : outlook(before);
    boolean wasOpen = before != null && before.state().open();
    for (Run run : now.state().runs().values()) {
      Run was = before == null ? null : before.state().run(run.id());
      boolean hadRow = was != null && wasOpen && acted(was);
      boolean hasRow = now.state().open() && acted(run);
      if (!hasRow) {
        if (hadRow) {
          settled.add(new Append.RunKey(now.id(), run.id()));
        }
      } else if (!hadRow || was == null || !run.equals(was) || moves(now.plan(), run)) {
        Append.StepRow row = row(now, run, outlook);
        if (!hadRow || was == null || !row.equals(row(now, was, earlier))) {
          open.add(row);
        }
      }
    }
    return new Append.Steps(open, settled);
  }

  private Supplier<Outlook> outlook(Live live) {
    return new Supplier<>() {
      private @Nullable Outlook made;

      @Override
      public Outlook get() {
        if (made == null) {
          CaseState state = live.state();
          made = live.version().decider().outlook(state, state.status().at(), world);
        }
        return made;
      }
    };
  }

  /// Whether who may do it hangs on something besides the run itself.
  private static boolean moves(Plan plan, Run run) {
    Plan.Node node = plan.node(run.step());
    return run.state() == RunState.SUBMITTED
        || node != null
            && Stream.concat(node.step().who().by().stream(), node.step().who().with().stream())
                .anyMatch(party -> !(party instanceof Party.Role));
  }

  private static boolean acted(Run run) {
    return run.state().actionable() || run.state() == RunState.SUBMITTED;
  }

  private static Append.StepRow row(Live live, Run run, Supplier<Outlook> outlook) {
    Doers doers = Doers.of(live.plan(), run, outlook).told(live.plan(), run, outlook);
    UUID id = live.id();
    return new Append.StepRow(
        new Append.RunKey(id, run.id()),
        run.state().word(),
        doers.roles(),
        doers.people(),
        run.hold().takenBy(),
        run.derived().ready(),
        run.derived().due());
  }
}
