package dev.zhishou.casework.engine.deeds;

import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.Plan.Node;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.casework.engine.World;
import dev.zhishou.procedure.model.Every;
import dev.zhishou.time.Moments;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Offers to those who hold the role, and the ladder above them (`sop/ladder.yaml`).
final class Climbing {
  private final Draft draft;

  /// Runs for which this decision has called a rung already.
  private final Set<String> called = new HashSet<>();

  Climbing(Draft draft) {
    this.draft = draft;
  }

  /// Offers what is ready and was not offered yet, in one event.
  void offer() {
    List<Fact.Offer> offers = new ArrayList<>();
    for (Run run : draft.state().runs().values()) {
      Node node = draft.node(run);
      if (run.state() == RunState.READY
          && run.call().offeredAt() == null
          && !node.step().who().by().isEmpty()) {
        offers.add(offer(run, node));
      }
    }
    if (!offers.isEmpty()) {
      draft.emitBySystem(new Fact.StepsOffered(offers), draft.now);
    }
  }

  /// What has no deadline waits for the world (`none (why)`): it is offered, but calls nobody else.
  private Fact.Offer offer(Run run, Node node) {
    Rights.Meant meant = meant(run, node);
    List<UUID> people = rights().holders(meant, draft.now);
    Optional<World.Ladder> ladder = ladder();
    boolean follows =
        node.step().timing().every() instanceof Every.Interval && !run.key().equals("1");
    boolean waits = run.derived().due() == null;
    Instant next =
        ladder.isEmpty() || follows || waits
            ? null
            : people.isEmpty() ? draft.now : later(draft.now, ladder.get());
    return new Fact.Offer(run.id(), meant.roles(), people, next);
  }

  private Rights rights() {
    return new Rights(draft);
  }

  private Rights.Meant meant(Run run, Node node) {
    return rights().meant(node.step().who().by(), draft.settling().look(run.id(), node));
  }

  private Optional<World.Ladder> ladder() {
    return draft.world.ladder(draft.state().status().severity());
  }

  /// One interval later; outside desk hours from their beginning, where the ladder rests then.
  private Instant later(Instant from, World.Ladder ladder) {
    Instant next = from.plus(ladder.every());
    if (!ladder.deskHoursOnly()) {
      return next;
    }
    LocalTime time = next.atZone(Moments.ZONE).toLocalTime();
    World.Hours hours = draft.world.hours();
    boolean night = time.isBefore(hours.deskFrom()) || !time.isBefore(hours.deskTo());
    return night ? Moments.nextClock(next, hours.deskFrom()).plus(ladder.every()) : next;
  }

  /// When the ladder goes on although somebody has acknowledged: after three intervals without a
  /// `take`; null: it does not.
  @Nullable Instant afterAcknowledgement(Instant at) {
    return ladder().map(ladder -> at.plus(ladder.every().multipliedBy(3))).orElse(null);
  }

  /// The runs whose deadline passed at `at` and of which nobody was told.
  void overdue(Instant at) {
    for (Run run : List.copyOf(draft.state().runs().values())) {
      Instant due = pending(run, draft.node(run));
      if (due != null && !due.isAfter(at)) {
        List<String> rungs = rungs(run);
        String told = rungs.size() > 1 ? rungs.getFirst() : null;
        List<UUID> people =
            told == null ? List.of() : draft.world.people().holders(told, draft.now);
        // After a standstill the ladder may have been climbed up to now before an earlier deadline
        // is told: then it goes on from there, and nobody is called twice.
        Instant next =
            called.contains(run.id())
                ? run.call().next()
                : ladder().map(ladder -> later(at, ladder)).orElse(null);
        draft.emitBySystem(new Fact.StepOverdue(run.id(), due, told, people, next), at);
      }
    }
  }

  /// A deadline that is, or will be, overdue and was not told; null: none.
  static @Nullable Instant pending(Run run, Node node) {
    Instant due = run.derived().due();
    boolean waits =
        run.state() == RunState.READY || run.state() == RunState.TAKEN && !node.step().lasts();
    return waits && due != null && !due.equals(run.call().overdueFor()) ? due : null;
  }

  /// The rungs above a run's first role, the role itself last: then it goes round again.
  private List<String> rungs(Run run) {
    Rights.Meant meant = meant(run, draft.node(run));
    String role = meant.roles().isEmpty() ? "front-desk" : meant.roles().getFirst();
    List<String> rungs = new ArrayList<>(draft.world.people().rungs(role));
    rungs.add(role);
    return rungs;
  }

  /// Calls the next rung for each run whose time has come. Of rungs that were missed in a
  /// standstill only the highest is called, the others are counted.
  void climb(Instant at) {
    for (Run run : List.copyOf(draft.state().runs().values())) {
      Instant next = run.call().next();
      if (!run.state().actionable() || next == null || next.isAfter(at)) {
        continue;
      }
      Optional<World.Ladder> ladder = ladder();
      if (ladder.isPresent()) {
        rung(run, next, ladder.get(), at);
      }
    }
  }

  private void rung(Run run, Instant next, World.Ladder ladder, Instant at) {
    List<String> rungs = rungs(run);
    int most = ladder.rounds() * rungs.size();
    int rung = run.call().rung() + 1;
    int skipped = 0;
    Instant due = next;
    Instant following = later(next, ladder);
    while (!following.isAfter(draft.now) && rung < most) {
      rung++;
      skipped++;
      due = following;
      following = later(following, ladder);
    }
    while (rung < most && people(rungs, rung).isEmpty()) {
      rung++;
      skipped++;
    }
    called.add(run.id());
    draft.emitBySystem(
        new Fact.RungCalled(
            run.id(),
            rung,
            rungs.get((rung - 1) % rungs.size()),
            people(rungs, rung),
            due,
            skipped,
            rung < most ? following : null),
        at);
  }

  private List<UUID> people(List<String> rungs, int rung) {
    return draft.world.people().holders(rungs.get((rung - 1) % rungs.size()), draft.now);
  }
}
