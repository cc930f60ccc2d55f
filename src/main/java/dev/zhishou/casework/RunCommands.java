package dev.zhishou.casework;

import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Permission;
import dev.zhishou.access.Verdict;
import dev.zhishou.casework.engine.Decision;
import dev.zhishou.casework.engine.Refusal;
import dev.zhishou.casework.personal.Confidants;
import dev.zhishou.casework.running.Acting;
import dev.zhishou.casework.running.Batch;
import dev.zhishou.casework.running.CaseLocks;
import dev.zhishou.casework.running.Deciding;
import dev.zhishou.casework.running.LiveCases;
import dev.zhishou.casework.running.Lookup;
import dev.zhishou.casework.running.Writing;
import dev.zhishou.casework.store.CaseStore;
import dev.zhishou.platform.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;

/// Runs commands on a case: decided in memory one after the other, written once.
///
/// First try: on what this node remembers, as one statement. When somebody else moved the case, or
/// when a number, another case or a module is wanted: locked, in one transaction, which cannot
/// clash. An answer that wrote nothing is given only on a state that was confirmed.
@Component
public class RunCommands {
  private static final int MOST_TRIES = 3;

  private final CaseStore store;
  private final LiveCases lives;
  private final CaseLocks locks;
  private final Deciding deciding;
  private final Acting acting;
  private final Clock clock;

  RunCommands(
      CaseStore store,
      LiveCases lives,
      CaseLocks locks,
      Deciding deciding,
      Acting acting,
      Clock clock) {
    this.store = store;
    this.lives = lives;
    this.locks = locks;
    this.deciding = deciding;
    this.acting = acting;
    this.clock = clock;
  }

  /// Runs commands in order; a refused one does not stop the next.
  ///
  /// @param deviceNow the sender's clock as it sent; null: it goes right
  /// @return empty when the actor's communities have no such case
  public Optional<Outcome> run(
      Actor actor, UUID caseId, List<Sent> commands, @Nullable Instant deviceNow) {
    Live live = lives.remembered(caseId);
    if (live == null) {
      live = lives.current(scope(actor), caseId).orElse(null);
    }
    if (live == null
        || Permission.KNOW.judge(actor, new CommunityId(live.community())) == Verdict.HIDDEN) {
      return Optional.empty();
    }
    Live found = live;
    if (!Confidants.has(actor, found, () -> deciding.world(found), clock.instant())) {
      return Optional.empty();
    }
    try {
      return Optional.of(locks.alone(caseId, () -> again(found, actor, commands, deviceNow)));
    } catch (Lost lost) {
      lives.forget(caseId);
      return Optional.empty();
    }
  }

  /// A failover lost the write that had opened the case: this node alone remembers it.
  private static final class Lost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Lost() {
      super("lost", null, false, false);
    }
  }

  private static Scope scope(Actor actor) {
    return actor.kind() == Actor.Kind.SYSTEM
        ? Scope.whole("commands of the system")
        : Scope.of(actor.communities());
  }

  /// A connection lost during the commit is no error to the caller: folded again and decided again,
  /// the command id shows whether it was written.
  private Outcome again(Live from, Actor actor, List<Sent> commands, @Nullable Instant deviceNow) {
    Map<UUID, Outcome.Result> lost = new HashMap<>();
    Live live = lives.remembered(from.id()) == null ? from : lives.remembered(from.id());
    for (int attempt = 1; ; attempt++) {
      Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      Batch.Call call = new Batch.Call(actor, commands, deviceNow, now);
      try {
        return restored(attempt(live == null ? from : live, call, lost), lost);
      } catch (CaseStore.KeyTaken taken) {
        return sameKey(live == null ? from : live, commands);
      } catch (DataAccessResourceFailureException | TransientDataAccessException away) {
        lives.forget(from.id());
        if (attempt == MOST_TRIES) {
          throw away;
        }
        live = lives.current(Scope.of(from.community()), from.id()).orElseThrow(Lost::new);
      }
    }
  }

  /// Taken up again, it would be the second open case of its kind at its place (Pinned 32).
  private static Outcome sameKey(Live live, List<Sent> commands) {
    Refused refused = new Refused.ByCase(new Refusal.Invalid("one-per", "/do"));
    return new Outcome(
        commands.stream()
            .map(sent -> new Outcome.Result(sent.id(), Decision.Outcome.REFUSED, refused))
            .toList(),
        live);
  }

  /// What was accepted in a try whose answer got lost was accepted, not repeated.
  private static Outcome restored(Outcome outcome, Map<UUID, Outcome.Result> lost) {
    List<Outcome.Result> results = new ArrayList<>();
    for (Outcome.Result result : outcome.results()) {
      Outcome.Result first = lost.get(result.id());
      boolean ours = result.outcome() == Decision.Outcome.REPEATED && first != null;
      results.add(ours ? first : result);
    }
    return new Outcome(results, outcome.live());
  }

  private Outcome attempt(Live from, Batch.Call call, Map<UUID, Outcome.Result> lost) {
    Live live = from;
    for (int round = 0; round < MOST_TRIES; round++) {
      Batch batch = deciding.decide(live, call, null);
      if (batch.wants) {
        break;
      }
      if (!batch.events.isEmpty()) {
        keep(batch, lost);
        Writing writing = acting.writing(live.community());
        Live now = writing.goesOn(batch);
        if (store.append(writing.append())) {
          lives.remember(now);
          return new Outcome(batch.results, now);
        }
        break;
      }
      Live confirmed = lives.current(Scope.of(live.community()), live.id()).orElseThrow(Lost::new);
      if (same(confirmed, live)) {
        return new Outcome(batch.results, confirmed);
      }
      live = confirmed;
    }
    return locked(live, call, lost);
  }

  private static void keep(Batch batch, Map<UUID, Outcome.Result> lost) {
    lost.clear();
    for (Outcome.Result result : batch.results) {
      if (result.outcome() == Decision.Outcome.ACCEPTED
          || result.outcome() == Decision.Outcome.LATE) {
        lost.putIfAbsent(result.id(), result);
      }
    }
  }

  private static boolean same(Live one, Live other) {
    return one.seq() == other.seq() && Arrays.equals(one.hash(), other.hash());
  }

  private Outcome locked(Live from, Batch.Call call, Map<UUID, Outcome.Result> lost) {
    record Done(Outcome outcome, List<Live> written) {}
    Done done =
        store.locked(
            from.community(),
            from.id(),
            transaction -> {
              Live live = lives.current(transaction, from.id()).orElseThrow(Lost::new);
              Lookup lookup = acting.lookup(transaction, live.community(), call.now());
              Batch batch = deciding.decide(live, call, lookup);
              if (batch.events.isEmpty()) {
                return new Done(new Outcome(batch.results, live), List.of());
              }
              keep(batch, lost);
              Writing writing = acting.writing(live.community());
              Live now = writing.goesOn(batch);
              batch.begun.forEach(begun -> begin(writing, begun));
              acting.write(writing, lookup);
              return new Done(new Outcome(batch.results, now), writing.written());
            });
    done.written().forEach(lives::remember);
    return done.outcome();
  }

  static void begin(Writing writing, Batch.Begun begun) {
    Decision decision = begun.decision();
    if (decision.refusal() != null) {
      throw new IllegalStateException("a started case refuses to open: " + decision.refusal());
    }
    writing.begins(begun.version(), decision, begun.world());
  }
}
