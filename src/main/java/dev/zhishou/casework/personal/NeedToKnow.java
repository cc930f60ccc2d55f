package dev.zhishou.casework.personal;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Actor;
import dev.zhishou.access.Audit;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Permission;
import dev.zhishou.casework.Doers;
import dev.zhishou.casework.Live;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Outlook;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.casework.engine.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Who needs what is personal in a case: while it is open, whoever opened it, did or may do one of
/// its steps, answers for it at the desk or as supervisor; and for half an hour whoever said why
/// (PIPL 51: access by need). Each is put on record before he sees it, once a shift for each case.
@Component
public class NeedToKnow {
  /// Somebody saw what is personal in a case because he works on it.
  static final String SAW = "saw-case";

  /// Somebody had it opened to him for a reason.
  static final String OPENED = "opened-case";

  static final Duration OPEN_FOR = Duration.ofMinutes(30);
  private static final Duration SHIFT = Duration.ofHours(8);
  private static final int MOST_REMEMBERED = 20_000;

  private final Audit audit;
  private final OwnerPapers papers;

  /// Until when a look of an account at a case is on record already, as far as this node knows.
  private final Map<Looker, Instant> recorded = new ConcurrentHashMap<>();

  public NeedToKnow(Audit audit, OwnerPapers papers) {
    this.audit = audit;
    this.papers = papers;
  }

  private record Looker(AccountId account, UUID caseId) {}

  /// Whether the actor reads it whole now.
  public boolean has(
      Actor actor, Live live, Supplier<World> world, Supplier<Outlook> outlook, Instant now) {
    AccountId account = actor.account();
    if (account == null) {
      return actor.kind() == Actor.Kind.SYSTEM;
    }
    CommunityId community = new CommunityId(live.community());
    if (live.state().status().status() == CaseState.Status.OPEN) {
      Optional<String> as = as(actor, community, live, world, outlook, now);
      if (as.isPresent()) {
        record(account, community, live.id(), as.get(), now);
        return true;
      }
    }
    return audit.has(community, account, OPENED, live.id().toString(), now.minus(OPEN_FOR));
  }

  /// Whether an owner's papers in it are open to him (002-245); that he opens them is on record.
  public boolean hasPapers(
      Actor actor, Live live, Supplier<World> world, Supplier<Outlook> outlook, Instant now) {
    return papers.opens(actor, live, world, outlook, now);
  }

  /// In which part he has to do with it; empty: in none.
  private static Optional<String> as(
      Actor actor,
      CommunityId community,
      Live live,
      Supplier<World> world,
      Supplier<Outlook> outlook,
      Instant now) {
    return office(actor, community)
        .or(() -> part(actor.accountId().value(), live, world, outlook, now));
  }

  /// By his office.
  static Optional<String> office(Actor actor, CommunityId community) {
    if (Permission.ACT_FOR_OTHERS.allows(actor, community)) {
      return Optional.of("desk");
    }
    return Permission.SKIP.allows(actor, community) ? Optional.of("supervisor") : Optional.empty();
  }

  /// By what he did or may do in it.
  static Optional<String> part(
      UUID account, Live live, Supplier<World> world, Supplier<Outlook> outlook, Instant now) {
    if (account.equals(live.state().head().opened().opener())) {
      return Optional.of("opener");
    }
    return live.state().runs().values().stream()
            .anyMatch(run -> works(account, live, run, world, outlook, now))
        ? Optional.of("step")
        : Optional.empty();
  }

  private static boolean works(
      UUID account,
      Live live,
      Run run,
      Supplier<World> world,
      Supplier<Outlook> outlook,
      Instant now) {
    if (account.equals(run.doing().by()) || account.equals(run.hold().takenBy())) {
      return true;
    }
    if (!run.state().actionable() && run.state() != RunState.SUBMITTED) {
      return false;
    }
    Doers doers = Doers.of(live.plan(), run, outlook).told(live.plan(), run, outlook);
    return doers.people().contains(account)
        || doers.roles().stream()
            .anyMatch(role -> world.get().people().holders(role, now).contains(account));
  }

  private void record(
      AccountId account, CommunityId community, UUID caseId, String as, Instant now) {
    Looker looker = new Looker(account, caseId);
    Instant until = recorded.get(looker);
    if (until != null && now.isBefore(until)) {
      return;
    }
    if (!audit.has(community, account, SAW, caseId.toString(), now.minus(SHIFT))) {
      audit.write(
          new Audit.Entry(community, account, SAW, caseId.toString(), "as=" + as, null), now);
    }
    if (recorded.size() >= MOST_REMEMBERED) {
      recorded.clear();
    }
    recorded.put(looker, now.plus(SHIFT));
  }
}
