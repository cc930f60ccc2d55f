package dev.zhishou.casework.world;

import dev.zhishou.casework.Plans;
import dev.zhishou.casework.store.Append;
import dev.zhishou.casework.store.InMemoryCaseStore;
import java.util.List;
import java.util.SplittableRandom;

/// A fault put into the house, to see that a promise notices it.
enum Planted {
  NOTHING(null),
  /// An append says that it wrote, and did not.
  WRITE_LOST(Promise.ACCEPTED_ONCE),
  /// A refused command stands in an event.
  REFUSED_WRITTEN(Promise.ACCEPTED_ONCE),
  DONE_TWICE(Promise.SETTLED_ONCE),
  HASH_WRONG(Promise.CHAIN_WHOLE),
  ROW_LEFT(Promise.ROWS_ARE_THE_FOLD),
  ALARM_FORGOTTEN(Promise.ENDS),
  TICK_EARLY(Promise.RUNGS_ONCE_NEVER_EARLY),
  TASK_FORGOTTEN(Promise.FOLLOWED_ONCE),
  PHONE_NEVER_TOLD(Promise.PHONES_TOLD),
  ORDER_KEPT(Promise.ORDER_IS_NOTHING),
  ERASING_FORGETS(Promise.ERASING_IS_NOTHING),
  KEY_FORGOTTEN(Promise.OPENED_ONCE),
  STEP_STUCK(Promise.ENDS);

  final @org.jspecify.annotations.Nullable Promise breaks;

  Planted(@org.jspecify.annotations.Nullable Promise breaks) {
    this.breaks = breaks;
  }

  /// The plans, with faulty deciders where the fault lies there.
  Plans plans(Plans plans) {
    return switch (this) {
      case REFUSED_WRITTEN, DONE_TWICE, TICK_EARLY, ORDER_KEPT, ERASING_FORGETS, STEP_STUCK ->
          new FaultyPlans(plans, this);
      default -> plans;
    };
  }

  boolean append(InMemoryCaseStore store, Append append) {
    boolean goesOn = !append.moved().isEmpty() && !append.events().isEmpty();
    boolean hit = goesOn && append.events().getLast().seq() % 7 == 0;
    return switch (this) {
      case WRITE_LOST -> hit || store.append(append);
      case HASH_WRONG -> store.append(hit ? wrong(append) : append);
      case ROW_LEFT -> store.append(with(append, List.of()));
      // Every write that goes on forgets: the next one would mend a single slip.
      case ALARM_FORGOTTEN -> store.append(goesOn ? dormant(append) : append);
      default -> store.append(append);
    };
  }

  boolean forgets(Append.FollowUp task) {
    return this == TASK_FORGOTTEN && task.name().equals("bell");
  }

  boolean silent(SplittableRandom random) {
    return this == PHONE_NEVER_TOLD && random.nextInt(2) >= 0;
  }

  private static Append wrong(Append append) {
    Append.Move move = append.moved().getFirst();
    byte[] hash = move.now().hash().clone();
    hash[0] ^= 1;
    Append.Standing was = move.now();
    Append.Standing now =
        new Append.Standing(
            was.seq(), hash, was.status(), was.severity(), was.nextDeadline(), was.nextAlarm());
    return moved(append, new Append.Move(move.caseId(), move.wasSeq(), move.wasHash(), now));
  }

  private static Append dormant(Append append) {
    Append.Move move = append.moved().getFirst();
    Append.Standing was = move.now();
    Append.Standing now =
        new Append.Standing(
            was.seq(), was.hash(), was.status(), was.severity(), was.nextDeadline(), null);
    return moved(append, new Append.Move(move.caseId(), move.wasSeq(), move.wasHash(), now));
  }

  private static Append moved(Append a, Append.Move move) {
    return new Append(
        a.community(), List.of(move), a.opened(), a.events(), a.secrets(), a.steps(), a.beside());
  }

  private static Append with(Append a, List<Append.RunKey> settled) {
    return new Append(
        a.community(),
        a.moved(),
        a.opened(),
        a.events(),
        a.secrets(),
        new Append.Steps(a.steps().open(), settled),
        a.beside());
  }
}
