package dev.zhishou.casework;

import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Permission;
import dev.zhishou.access.Verdict;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.engine.Decision;
import dev.zhishou.casework.engine.Refusal;
import dev.zhishou.casework.engine.World;
import dev.zhishou.casework.event.Disclosure;
import dev.zhishou.casework.store.Append;
import dev.zhishou.casework.store.CaseStore;
import dev.zhishou.casework.store.Sealer;
import dev.zhishou.platform.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Reads a case as it stands now, and what is private of it for those who may see that.
@Component
public class ReadCase {
  private final CaseStore store;
  private final LiveCases lives;
  private final Deciding deciding;
  private final Sealer sealer;
  private final Clock clock;

  ReadCase(
      CaseStore store, LiveCases lives, Deciding deciding, Sealer sealer, Clock clock) {
    this.store = store;
    this.lives = lives;
    this.deciding = deciding;
    this.sealer = sealer;
    this.clock = clock;
  }

  /// A case as somebody sees it.
  ///
  /// @param disclosures what is private, by event and name, opened; empty for who may not see it
  /// @param missing what keeps it from closing; empty when it is over
  public record Seen(
      Live live,
      World world,
      Map<Command.Secret, Disclosure> disclosures,
      List<CaseState.Missing> missing,
      Instant now) {}

  /// The case; empty when the actor's communities have none of this id, or he is no staff there.
  public Optional<Seen> read(Actor actor, UUID caseId) {
    return live(actor, caseId)
        .map(
            live -> {
              Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
              return new Seen(
                  live, deciding.world(live), disclosures(actor, live), missing(live, now), now);
            });
  }

  /// The case alone.
  public Optional<Live> live(Actor actor, UUID caseId) {
    Scope scope =
        actor.kind() == Actor.Kind.SYSTEM
            ? Scope.whole("reading a case")
            : Scope.of(actor.communities());
    return lives
        .current(scope, caseId)
        .filter(
            live ->
                Permission.WORK.judge(actor, new CommunityId(live.community()))
                    == Verdict.ALLOWED);
  }

  /// What is private of a case, opened, for who may see it.
  public Map<Command.Secret, Disclosure> disclosures(Actor actor, Live live) {
    if (!Permission.SEE_PERSONAL.allows(actor, new CommunityId(live.community()))) {
      return Map.of();
    }
    Map<Command.Secret, Disclosure> opened = new LinkedHashMap<>();
    for (Append.Secret secret : store.secrets(Scope.of(live.community()), live.id())) {
      String text = sealer.open(secret.caseId(), secret.seq(), secret.name(), secret.sealed());
      opened.put(new Command.Secret(secret.seq(), secret.name()), Disclosure.read(text));
    }
    return opened;
  }

  /// `close` says what is missing; asked without being written.
  private List<CaseState.Missing> missing(Live live, Instant now) {
    if (!live.state().open()) {
      return List.of();
    }
    Command close =
        new Command(
            new UUID(0, 0),
            dev.zhishou.casework.engine.Actor.system("reading"),
            null,
            null,
            new Command.Close());
    Decision decision =
        live.version().decider().decide(live.state(), close, now, deciding.world(live));
    return decision.refusal() instanceof Refusal.Missing(List<CaseState.Missing> missing)
        ? missing
        : List.of();
  }
}
